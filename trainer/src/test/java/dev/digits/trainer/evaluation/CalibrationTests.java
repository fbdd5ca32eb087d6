package dev.digits.trainer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.digits.recognition.Softmax;
import dev.digits.recognition.FreeEnergy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class CalibrationTests {

	@Test
	void findsTheTemperatureThatLogitsWereSharpenedBy() {
		Calibration calibration = Calibration.fit(sampled(20_000, 3), sampled(20_000, 3));
		assertThat(calibration.temperature()).isCloseTo(3, within(0.1));
	}

	@Test
	void leavesHonestLogitsAlone() {
		assertThat(Calibration.fit(sampled(20_000, 1), sampled(20_000, 1)).temperature()).isCloseTo(1, within(0.05));
	}

	@Test
	void marksOneValidationPictureInAHundredUncertain() {
		Answers answers = sampled(1_000, 2);
		Calibration calibration = Calibration.fit(answers, answers);
		double[] confidences = answers.confidences(calibration.temperature());
		int[] unsure = IntStream.range(0, confidences.length)
			.filter((i) -> confidences[i] < calibration.bounds().minConfidence())
			.toArray();
		int[] unlike = IntStream.range(0, confidences.length)
			.filter((i) -> FreeEnergy.of(answers.logits().get(i)) > calibration.bounds().maxEnergy())
			.toArray();
		assertThat(IntStream.concat(IntStream.of(unsure), IntStream.of(unlike)).distinct().count()).isEqualTo(10);
		assertThat(unsure).hasSameSizeAs(unlike);
	}

	@Test
	void lessensTheExpectedErrorOfSharpenedLogits() {
		Answers answers = sampled(20_000, 3);
		double fitted = Calibration.fit(answers, answers).temperature();
		assertThat(Calibration.expectedError(answers, 1)).isGreaterThan(0.1);
		assertThat(Calibration.expectedError(answers, fitted)).isLessThan(0.02);
	}

	@Test
	void weighsTheGapOfEachBinByItsShare() {
		// Two classes' worth of logits: confidence 0.9 twice (once right), 0.6 twice
		// (both right).
		Answers answers = new Answers(List.of(pair(0.9), pair(0.9), pair(0.6), pair(0.6)), new int[] { 0, 1, 0, 0 });
		assertThat(Calibration.expectedError(answers, 1)).isCloseTo(0.5 * 0.4 + 0.5 * 0.4, within(1e-6));
	}

	@Test
	void findsNoErrorWhereConfidenceIsTheTruth() {
		Answers answers = new Answers(List.of(pair(0.75), pair(0.75), pair(0.75), pair(0.75)),
				new int[] { 0, 1, 0, 0 });
		assertThat(Calibration.expectedError(answers, 1)).isCloseTo(0, within(1e-6));
	}

	private static float[] pair(double confidence) {
		return new float[] { (float) Math.log(confidence), (float) Math.log(1 - confidence) };
	}

	/** Logits whose labels are drawn by their own probabilities, and then sharpened. */
	private static Answers sampled(int count, float sharpening) {
		Random random = new Random(7);
		List<float[]> logits = new ArrayList<>();
		int[] labels = new int[count];
		for (int i = 0; i < count; i++) {
			float[] row = new float[10];
			for (int j = 0; j < row.length; j++) {
				row[j] = (float) (2 * random.nextGaussian());
			}
			labels[i] = draw(Softmax.of(row, 1), random);
			for (int j = 0; j < row.length; j++) {
				row[j] *= sharpening;
			}
			logits.add(row);
		}
		return new Answers(logits, labels);
	}

	private static int draw(double[] probabilities, Random random) {
		double left = random.nextDouble();
		for (int i = 0; i < probabilities.length; i++) {
			left -= probabilities[i];
			if (left < 0) {
				return i;
			}
		}
		return probabilities.length - 1;
	}

}
