package dev.digits.trainer.robustness;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoresTests {

	@Test
	void givesTheLargestProbabilityAtTheTemperature() {
		assertThat(Scores.maximumProbability(2).applyAsDouble(new float[] { 2, 0 })).isCloseTo(Math.E / (Math.E + 1),
				within(1e-9));
	}

	@Test
	void givesTheLargestLogit() {
		assertThat(Scores.maximumLogit().applyAsDouble(new float[] { -3, -1.5f, -2 })).isEqualTo(-1.5);
	}

	@Test
	void givesTheLogarithmOfTheSumOfExponentials() {
		assertThat(Scores.negativeFreeEnergy().applyAsDouble(new float[] { 1, 1, 1, 1 })).isCloseTo(1 + Math.log(4),
				within(1e-9));
		assertThat(Scores.negativeFreeEnergy().applyAsDouble(new float[] { 5000, 5000 })).isCloseTo(5000 + Math.log(2),
				within(1e-9));
	}

}
