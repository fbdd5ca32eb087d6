package dev.digits.detection;

import java.util.Arrays;

import dev.digits.picture.raster.GreyPicture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScaledPartTests {

	@Test
	void fillsUpWithItsMeanGreyToMultiplesOfSixteen() {
		byte[] pixels = new byte[40 * 20];
		Arrays.fill(pixels, 0, 400, (byte) 100);
		Arrays.fill(pixels, 400, 800, (byte) 200);

		ScaledPart part = ScaledPart.of(new GreyPicture(40, 20, pixels), new BoundingBox(0, 0, 40, 20), 1);

		assertThat(part.width()).isEqualTo(48);
		assertThat(part.height()).isEqualTo(32);
		assertThat(at(part, 39, 9)).isEqualTo(100);
		assertThat(at(part, 39, 10)).isEqualTo(200);
		assertThat(at(part, 40, 0)).isEqualTo(150);
		assertThat(at(part, 0, 31)).isEqualTo(150);
	}

	@Test
	void tellsWhereInTheFileADigitLies() {
		// The file has ten times as many pixels each way; its lower right quarter is
		// looked at.
		GreyPicture picture = new GreyPicture(40, 20, new byte[800], 400, 200);
		ScaledPart part = ScaledPart.of(picture, new BoundingBox(200, 100, 400, 200), 0.32);
		assertThat(part.width()).isEqualTo(64);
		assertThat(part.height()).isEqualTo(32);
		int cells = 16 * 8;
		float[] outputs = new float[15 * cells];
		Arrays.fill(outputs, 0, cells, -9);
		outputs[3 * 16 + 8] = 9;

		assertThat(part.digits(outputs, 0.5)).singleElement().satisfies((digit) -> {
			assertThat(digit.box().middleX()).isCloseTo(200 + 34 / 0.32, within(0.01));
			assertThat(digit.box().middleY()).isCloseTo(100 + 14 / 0.32, within(0.01));
			assertThat(digit.box().height()).isCloseTo(24 / 0.32, within(0.01));
		});
	}

	private static int at(ScaledPart part, int x, int y) {
		return part.pixels()[y * part.width() + x] & 0xFF;
	}

}
