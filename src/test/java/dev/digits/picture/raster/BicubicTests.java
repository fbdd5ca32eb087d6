package dev.digits.picture.raster;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class BicubicTests {

	@Test
	void keepsWhatIsEven() {
		FloatImage even = new FloatImage(2, 2, new float[] { 9, 9, 9, 9 });

		for (float value : Bicubic.enlarge(even, 7, 5).values()) {
			assertThat(value).isCloseTo(9, within(1e-4f));
		}
	}

	@Test
	void passesThroughTheOldPixels() {
		FloatImage enlarged = Bicubic.enlarge(new FloatImage(4, 1, new float[] { 0, 10, 40, 0 }), 12, 3);

		assertThat(enlarged.at(4, 1)).isCloseTo(10, within(1e-4f));
		assertThat(enlarged.at(7, 1)).isCloseTo(40, within(1e-4f));
		assertThat(enlarged.at(5, 1)).isStrictlyBetween(10f, 40f);
	}

}
