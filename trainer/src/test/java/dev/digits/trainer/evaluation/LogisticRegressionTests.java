package dev.digits.trainer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LogisticRegressionTests {

	@Test
	void findsTheWeightsThatChanceWasDrawnBy() {
		SplittableRandom random = new SplittableRandom(1);
		List<List<Double>> figures = new ArrayList<>();
		List<Boolean> right = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			double first = 10 * random.nextDouble() - 5;
			double second = random.nextDouble();
			figures.add(List.of(first, second));
			right.add(random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + first - 2 * second))));
		}

		LogisticRegression fit = LogisticRegression.fit(figures, right);

		assertThat(fit.bias()).isCloseTo(0.5, within(0.1));
		assertThat(fit.weights().get(0)).isCloseTo(1, within(0.05));
		assertThat(fit.weights().get(1)).isCloseTo(-2, within(0.2));
	}

	@Test
	void keepsWeightsSmallWhereAFigureTellsAll() {
		List<List<Double>> figures = List.of(List.of(-1.0), List.of(-2.0), List.of(1.0), List.of(2.0));

		LogisticRegression fit = LogisticRegression.fit(figures, List.of(false, false, true, true));

		assertThat(fit.weights().get(0)).isBetween(0.5, 2.0);
		assertThat(fit.bias()).isCloseTo(0, within(1e-6));
	}

	@Test
	void leavesOutAFigureThatIsAlwaysTheSame() {
		LogisticRegression fit = LogisticRegression
			.fit(List.of(List.of(3.0, 1.0), List.of(3.0, 2.0), List.of(3.0, 2.5)), List.of(false, true, true));

		assertThat(fit.weights().get(0)).isCloseTo(0, within(1e-6));
	}

}
