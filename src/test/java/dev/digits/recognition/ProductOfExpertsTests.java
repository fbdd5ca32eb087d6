package dev.digits.recognition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProductOfExpertsTests {

	private static final double LIKE_A_DIGIT = -9;

	private static final double UNLIKE_ANY = 9;

	private static final Manifest MANIFEST = new ModelStore(Path.of("model-store")).newest("digit-cnn").manifest();

	@Test
	void multipliesWhatBothSayAndCountsTheFrameMore() {
		Prediction together = together(seen(4, 0.6), read(4, 0.6, LIKE_A_DIGIT));

		assertThat(together.digit()).isEqualTo(4);
		assertThat(together.confidence()).isCloseTo(0.975, within(0.001));
		assertThat(together.probabilities().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1, within(1e-9));
	}

	@Test
	void letsTheSurerOneDecide() {
		assertThat(together(seen(4, 0.6), read(9, 0.99, LIKE_A_DIGIT)).digit()).isEqualTo(9);
		assertThat(together(seen(4, 0.999), read(9, 0.9, LIKE_A_DIGIT)).digit()).isEqualTo(4);
	}

	@Test
	void takesNoHeedOfAFrameThatIsUnlikeAnyDigit() {
		Prediction together = together(seen(4, 0.6), read(9, 0.99, UNLIKE_ANY));

		assertThat(together.digit()).isEqualTo(4);
		assertThat(together.confidence()).isCloseTo(0.6, within(0.01));
	}

	@Test
	void saysWhatTheDetectorSaysWhereThereIsNoInk() {
		assertThat(together(seen(4, 0.8), null).confidence()).isCloseTo(0.8, within(1e-6));
	}

	@Test
	void isUncertainBelowTheBoundOfTheVersion() {
		assertThat(together(seen(4, 0.5), null).uncertain()).isTrue();
		assertThat(together(seen(4, 0.99), null).uncertain()).isFalse();
	}

	private static Prediction together(DetectedDigit digit, Prediction frame) {
		return ProductOfExperts.of(digit, frame, MANIFEST);
	}

	private static DetectedDigit seen(int digit, double probability) {
		float[] logits = new float[10];
		logits[digit] = (float) Math.log(9 * probability / (1 - probability));
		return new DetectedDigit(0.9, logits, new BoundingBox(0, 0, 1, 1));
	}

	private static Prediction read(int digit, double probability, double energy) {
		List<Double> probabilities = new ArrayList<>(Collections.nCopies(10, (1 - probability) / 9));
		probabilities.set(digit, probability);
		return new Prediction(digit, probability, false, energy, probabilities, "net", 7);
	}

}
