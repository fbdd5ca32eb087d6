package dev.digits.frame;

import java.util.Arrays;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MnistFormTests {

	@Test
	void passesAPictureInMnistsFormThroughUnchanged() {
		byte[] pixels = digit(0, 0);

		ExtractedFrame extractedFrame = MnistForm.recognise(new GreyPicture(28, 28, pixels)).orElseThrow();

		assertThat(extractedFrame.frame().pixels()).isEqualTo(pixels);
		assertThat(extractedFrame.box()).isEqualTo(new Box(8, 4, 13, 20));
		assertThat(extractedFrame.warnings()).isEmpty();
	}

	@Test
	void turnsTheNegativeOfAPictureInMnistsFormBack() {
		byte[] pixels = digit(0, 0);

		ExtractedFrame extractedFrame = MnistForm.recognise(new GreyPicture(28, 28, negative(pixels))).orElseThrow();

		assertThat(extractedFrame.frame().pixels()).isEqualTo(pixels);
	}

	@ParameterizedTest
	@CsvSource({ "1,0", "-2,1", "0,-3", "4,4" })
	void doesNotTakeAShiftedPictureForOne(int dx, int dy) {
		assertThat(MnistForm.recognise(new GreyPicture(28, 28, digit(dx, dy)))).isEmpty();
	}

	@Test
	void doesNotTakeAPictureOnAGreyBackgroundForOne() {
		byte[] foggy = digit(0, 0);
		for (int i = 0; i < foggy.length; i++) {
			foggy[i] = (byte) (90 + (foggy[i] & 0xFF) / 2);
		}

		assertThat(MnistForm.recognise(new GreyPicture(28, 28, foggy))).isEmpty();
	}

	private static byte[] negative(byte[] pixels) {
		byte[] negative = pixels.clone();
		for (int i = 0; i < negative.length; i++) {
			negative[i] = (byte) ~negative[i];
		}
		return negative;
	}

	/** A square zero with its centre of mass at 14 + dx, 13.5 + dy. */
	private static byte[] digit(int dx, int dy) {
		byte[] pixels = new byte[28 * 28];
		for (int y = 4; y < 24; y++) {
			int from = (y + dy) * 28 + 8 + dx;
			if (y < 6 || y >= 22) {
				Arrays.fill(pixels, from, from + 13, (byte) 255);
			}
			else {
				Arrays.fill(pixels, from, from + 2, (byte) 255);
				Arrays.fill(pixels, from + 11, from + 13, (byte) 255);
			}
		}
		return pixels;
	}

}
