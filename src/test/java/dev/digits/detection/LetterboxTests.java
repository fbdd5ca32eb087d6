package dev.digits.detection;

import java.util.Arrays;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LetterboxTests {

	@Test
	void fillsWhatIsBesideANarrowPictureWithItsMean() {
		byte[] square = Letterbox.of(picture(56, 112)).square();

		// Half of the picture is black, half is white.
		assertThat(at(square, 0, 50)).isEqualTo(127);
		assertThat(at(square, 27, 50)).isEqualTo(127);
		assertThat(at(square, 28, 50)).isZero();
		assertThat(at(square, 83, 50)).isEqualTo(255);
		assertThat(at(square, 84, 50)).isEqualTo(127);
	}

	@Test
	void reducesByAveraging() {
		byte[] stripes = new byte[224 * 224];
		for (int i = 0; i < stripes.length; i += 2) {
			stripes[i] = (byte) 200;
		}

		byte[] square = Letterbox.of(new GreyPicture(224, 224, stripes)).square();

		byte[] even = new byte[Letterbox.AREA];
		Arrays.fill(even, (byte) 100);
		assertThat(square).isEqualTo(even);
	}

	@Test
	void enlargesSmoothly() {
		byte[] square = Letterbox.of(picture(10, 10)).square();

		assertThat(at(square, 20, 60)).isZero();
		assertThat(at(square, 56, 60)).isBetween(100, 200);
		assertThat(at(square, 92, 60)).isEqualTo(255);
	}

	@Test
	void tellsWhereInThePictureSomethingLies() {
		Region region = Letterbox.of(picture(200, 400)).inPicture(0.25, 0.1, 0.75, 0.6);

		assertThat(region.left()).isCloseTo(0, within(1e-9));
		assertThat(region.right()).isCloseTo(1, within(1e-9));
		assertThat(region.top()).isCloseTo(0.1, within(1e-9));
		assertThat(region.bottom()).isCloseTo(0.6, within(1e-9));
	}

	@Test
	void tellsWhereInThePictureSomethingLiesThatIsSeenInAPart() {
		Region region = Letterbox.of(picture(400, 400), new Region(0.5, 0.25, 0.75, 0.5)).inPicture(0, 0.5, 1, 1);

		assertThat(region.left()).isCloseTo(0.5, within(1e-9));
		assertThat(region.right()).isCloseTo(0.75, within(1e-9));
		assertThat(region.top()).isCloseTo(0.375, within(1e-9));
		assertThat(region.bottom()).isCloseTo(0.5, within(1e-9));
	}

	@Test
	void tellsWhereInTheSquareAPartOfThePictureLies() {
		Letterbox letterbox = Letterbox.of(picture(200, 400), new Region(0.1, 0.2, 0.9, 0.7));

		Region square = letterbox.inSquare(letterbox.inPicture(0.25, 0.125, 0.75, 0.5));

		assertThat(square.left()).isCloseTo(0.25, within(1e-9));
		assertThat(square.top()).isCloseTo(0.125, within(1e-9));
		assertThat(square.right()).isCloseTo(0.75, within(1e-9));
		assertThat(square.bottom()).isCloseTo(0.5, within(1e-9));
	}

	@Test
	void copesWithASinglePixel() {
		assertThat(Letterbox.of(new GreyPicture(1, 1, new byte[] { 7 })).square()).containsOnly(7);
	}

	/** The left half is black, the right one white. */
	private static GreyPicture picture(int width, int height) {
		byte[] pixels = new byte[width * height];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) ((i % width < width / 2) ? 0 : 255);
		}
		return new GreyPicture(width, height, pixels);
	}

	private static int at(byte[] square, int x, int y) {
		return square[y * Letterbox.SIZE + x] & 0xFF;
	}

}
