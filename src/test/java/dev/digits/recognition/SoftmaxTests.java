package dev.digits.recognition;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SoftmaxTests {

	@Test
	void turnsLogOddsIntoProbabilities() {
		double[] probabilities = Softmax.of(new float[] { 0, (float) Math.log(3) }, 1);
		assertThat(probabilities[1]).isCloseTo(0.75, within(1e-7));
	}

	@Test
	void isLessSureAtAHigherTemperature() {
		float[] logits = { 1, 5, 2 };
		assertThat(Softmax.of(logits, 2)[1]).isLessThan(Softmax.of(logits, 1)[1]);
	}

	@Test
	void doesNotOverflow() {
		double[] probabilities = Softmax.of(new float[] { 3000, -3000, 2990 }, 1);
		assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
	}

}
