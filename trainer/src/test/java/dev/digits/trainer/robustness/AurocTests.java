package dev.digits.trainer.robustness;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class AurocTests {

	private static final double TINY = 1e-12;

	@Test
	void isOneIfAllPositivesAreAboveAllNegatives() {
		assertThat(Auroc.of(scores(3, 4, 5), scores(1, 2))).isEqualTo(1);
		assertThat(Auroc.of(scores(1, 2), scores(3, 4, 5))).isZero();
	}

	@Test
	void countsATieHalf() {
		assertThat(Auroc.of(scores(1, 1), scores(1, 1, 1))).isEqualTo(0.5);
		assertThat(Auroc.of(scores(0.9, 0.8, 0.4), scores(0.7, 0.4, 0.3))).isCloseTo(7.5 / 9, within(TINY));
	}

	@Test
	void agreesWithHanleyAndMcNeil() {
		// Their table I: 109 computed tomograms, each rated 1 (normal) to 5 (abnormal).
		double[] abnormal = rated(3, 2, 2, 11, 33);
		double[] normal = rated(33, 6, 6, 11, 2);
		assertThat(Auroc.of(abnormal, normal)).isCloseTo(0.893, within(5e-4));
	}

	@Test
	void agreesWithCountingAllPairs() {
		Random random = new Random(1);
		double[] positives = random.ints(200, 10, 60).asDoubleStream().toArray();
		double[] negatives = random.ints(300, 0, 50).asDoubleStream().toArray();
		double pairs = Arrays.stream(positives)
			.flatMap((above) -> Arrays.stream(negatives).map((below) -> (1 + Math.signum(above - below)) / 2))
			.sum();
		assertThat(Auroc.of(positives, negatives)).isCloseTo(pairs / (200 * 300), within(TINY));
	}

	@Test
	void takesNegativeInfinityForTheLeast() {
		assertThat(Auroc.of(scores(-1e300, 0), scores(Double.NEGATIVE_INFINITY, -1))).isCloseTo(0.75, within(TINY));
	}

	private static double[] scores(double... scores) {
		return scores;
	}

	/** So many pictures with each rating from 1. */
	private static double[] rated(int... counts) {
		return IntStream.range(0, counts.length)
			.flatMap((rating) -> IntStream.generate(() -> rating + 1).limit(counts[rating]))
			.asDoubleStream()
			.toArray();
	}

}
