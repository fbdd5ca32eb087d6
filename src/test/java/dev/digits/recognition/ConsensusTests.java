package dev.digits.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.digits.detection.Detection;
import dev.digits.modelstore.Manifest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ConsensusTests {

	@Test
	void isSureWhereBothAgree() {
		Prediction prediction = Consensus.of(seen(4, 0.98, 0), read(4, 0.98), manifest()).prediction();

		assertThat(prediction.digit()).isEqualTo(4);
		assertThat(prediction.confidence()).isCloseTo(0.98, within(0.01));
		assertThat(prediction.uncertain()).isFalse();
	}

	@Test
	void isUncertainWhereBothAreSureOfDifferentDigits() {
		Prediction prediction = Consensus.of(seen(4, 0.99, 0), read(9, 0.98), manifest()).prediction();

		assertThat(prediction.digit()).isEqualTo(4);
		assertThat(prediction.uncertain()).isTrue();
	}

	@Test
	void believesTheOneThatIsSure() {
		Prediction prediction = Consensus.of(seen(4, 0.999, 0), read(9, 0.3), manifest()).prediction();

		assertThat(prediction.digit()).isEqualTo(4);
		assertThat(prediction.uncertain()).isFalse();
	}

	@Test
	void isUncertainWhereThereMayBeNoDigit() {
		Consensus consensus = Consensus.of(seen(4, 0.5, 0.48), read(4, 0.999), manifest());

		assertThat(consensus.none()).isCloseTo(0.48, within(0.01));
		assertThat(consensus.prediction().uncertain()).isTrue();
	}

	@Test
	void believesTheDetectorAloneWhereThereIsNoFrame() {
		Prediction prediction = Consensus.of(seen(4, 0.9, 0), null, manifest()).prediction();

		assertThat(prediction.digit()).isEqualTo(4);
		assertThat(prediction.confidence()).isBetween(0.4, 0.9);
	}

	@Test
	void givesProbabilitiesThatAreOneTogether() {
		Prediction prediction = Consensus.of(seen(4, 0.7, 0.1), read(9, 0.6), manifest()).prediction();

		assertThat(prediction.probabilities().stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(1,
				within(1e-9));
		assertThat(prediction.model()).isEqualTo("net");
		assertThat(prediction.version()).isEqualTo(7);
	}

	private static float[] seen(int digit, double probability, double none) {
		float[] logits = new float[Detection.CLASSES];
		for (int other = 0; other < Detection.NONE; other++) {
			logits[other] = (float) Math.log((1 - probability - none) / 9);
		}
		logits[digit] = (float) Math.log(probability);
		logits[Detection.NONE] = (float) Math.log(Math.max(none, 1e-6));
		return logits;
	}

	private static Prediction read(int digit, double probability) {
		List<Double> probabilities = new ArrayList<>(Collections.nCopies(10, (1 - probability) / 9));
		probabilities.set(digit, probability);
		return new Prediction(digit, probability, false, -5, probabilities, "net", 7);
	}

	private static Manifest manifest() {
		return new Manifest("net", 7, Instant.EPOCH, "net.pt", null,
				new Manifest.Finder("finder.pt", "finder.onnx", 112, 1, new Manifest.Doubt(0.8, 0.2)), null, Map.of(),
				new Manifest.Input(28, 28, 0.13f, 0.31f, "NCHW"), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 1,
				new Manifest.Rejection(0.5, -2.0),
				new Manifest.Recipe("cnn", 1, 1, 1, 1, 1, "adam", "none", "none", 1, 1), "MNIST", Map.of(),
				new Manifest.Metrics(1, 1, 0, 0), "trainer");
	}

}
