package dev.digits.detection;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NormalisationTests {

	@Test
	void normalisesByMeanAndDeviation() {
		byte[] square = new byte[Letterbox.AREA];
		Arrays.fill(square, 0, square.length / 2, (byte) 200);
		Arrays.fill(square, square.length / 2, square.length, (byte) 100);
		float[] target = new float[2 * Letterbox.AREA];
		Normalisation.normalise(square, target, Letterbox.AREA);
		assertThat(target[0]).isZero();
		assertThat(target[Letterbox.AREA]).isCloseTo(50f / 54, within(1e-6f));
		assertThat(target[2 * Letterbox.AREA - 1]).isCloseTo(-50f / 54, within(1e-6f));
	}

	@Test
	void makesABlankSquareZero() {
		byte[] square = new byte[Letterbox.AREA];
		Arrays.fill(square, (byte) 255);
		float[] target = new float[Letterbox.AREA];
		Normalisation.normalise(square, target, 0);
		assertThat(target).containsOnly(0);
	}

}
