package dev.digits.trainer.robustness;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ScoresTests {

	@Test
	void theConfidenceIsTheLargestProbability() {
		assertThat(Scores.confidence().applyAsDouble(SomeAnswer.prediction(1, 0))).isCloseTo(Math.E / (Math.E + 1),
				within(1e-9));
	}

	@Test
	void theNegativeEnergyIsTheLogarithmOfTheSumOfExponentials() {
		assertThat(Scores.negativeEnergy().applyAsDouble(SomeAnswer.prediction(1, 1, 1, 1))).isCloseTo(1 + Math.log(4),
				within(1e-9));
		assertThat(Scores.negativeEnergy().applyAsDouble(SomeAnswer.prediction(5000, 5000)))
			.isCloseTo(5000 + Math.log(2), within(1e-9));
	}

}
