package dev.digits.picture.raster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RegionTests {

	private static final GreyPicture WIDE = new GreyPicture(200, 100, new byte[200 * 100]);

	@Test
	void coversThePixelsThatItTouches() {
		assertThat(new Region(0.1, 0.2, 0.452, 0.5).pixels(100, 50)).isEqualTo(new Box(10, 10, 36, 15));
	}

	@Test
	void coversNoPixelsBeyondThePicture() {
		assertThat(new Region(-1, -1, 2, 2).pixels(100, 50)).isEqualTo(new Box(0, 0, 100, 50));
	}

	@Test
	void coversAtLeastOnePixel() {
		assertThat(new Region(3, 3, 2, 2).pixels(100, 50)).isEqualTo(new Box(99, 49, 1, 1));
	}

	@Test
	void growsToASquareAroundItsMiddle() {
		Region around = new Region(0.4, 0.3, 0.6, 0.7).around(WIDE, 2);

		assertThat(around.left()).isCloseTo(0.3, within(1e-9));
		assertThat(around.right()).isCloseTo(0.7, within(1e-9));
		assertThat(around.top()).isCloseTo(0.1, within(1e-9));
		assertThat(around.bottom()).isCloseTo(0.9, within(1e-9));
	}

	@Test
	void growsNoFurtherThanThePicture() {
		assertThat(Region.WHOLE.around(WIDE, 2)).isEqualTo(Region.WHOLE);
	}

}
