package dev.digits.trainer.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.evaluation.Evaluation;

/**
 * How to make confidences honest: chosen on pictures the network did not learn from.
 *
 * @param temperature what logits are divided by before the softmax, so that a confidence
 * of 90 % is right nine times in ten
 * @param minConfidence below what an answer is marked uncertain: one validation picture
 * in a hundred is
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al., On calibration of modern
 * neural networks, 2017</a>
 */
public record Calibration(double temperature, double minConfidence) {

	/** The bins of the expected calibration error, equally wide. */
	public static final int BINS = 15;

	private static final double UNCERTAIN_SHARE = 0.01;

	/** The logarithms between which the temperature is sought: a twentieth to twenty. */
	private static final double SEARCH = Math.log(20);

	private static final double PRECISION = 1e-6;

	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

	/**
	 * Choose both figures.
	 * @param validation answers to pictures the network did not learn from
	 * @return the temperature of the least loss and the threshold at that temperature
	 */
	public static Calibration fit(Answers validation) {
		double temperature = temperature(validation);
		double[] confidences = validation.confidences(temperature);
		Arrays.sort(confidences);
		return new Calibration(temperature, confidences[(int) (UNCERTAIN_SHARE * confidences.length)]);
	}

	/** Golden-section search: the loss has a single minimum over the temperature. */
	private static double temperature(Answers answers) {
		double low = -SEARCH;
		double high = SEARCH;
		double left = high - GOLDEN * (high - low);
		double right = low + GOLDEN * (high - low);
		double leftLoss = answers.loss(Math.exp(left));
		double rightLoss = answers.loss(Math.exp(right));
		while (high - low > PRECISION) {
			if (leftLoss < rightLoss) {
				high = right;
				right = left;
				rightLoss = leftLoss;
				left = high - GOLDEN * (high - low);
				leftLoss = answers.loss(Math.exp(left));
			}
			else {
				low = left;
				left = right;
				leftLoss = rightLoss;
				right = low + GOLDEN * (high - low);
				rightLoss = answers.loss(Math.exp(right));
			}
		}
		return Math.exp((low + high) / 2);
	}

	/**
	 * How far confidences are from the truth: the gap between mean confidence and
	 * accuracy in each of 15 equally wide bins, weighted by the bin's share.
	 * @param answers the answers
	 * @param temperature what logits are divided by
	 * @return 0 to 1
	 * @see <a href="https://doi.org/10.1609/aaai.v29i1.9602">Naeini et al., Obtaining
	 * well calibrated probabilities using Bayesian binning, 2015</a>
	 */
	public static double expectedError(Answers answers, double temperature) {
		return bins(answers, temperature).stream()
			.mapToDouble((bin) -> bin.count() * Math.abs(bin.confidence() - bin.accuracy()))
			.sum() / answers.labels().length;
	}

	/**
	 * How often answers of about one confidence are right.
	 * @param answers the answers
	 * @param temperature what logits are divided by
	 * @return 15 equally wide bins, least confidence first
	 */
	public static List<Evaluation.Bin> bins(Answers answers, double temperature) {
		int[] counts = new int[BINS];
		int[] right = new int[BINS];
		double[] sums = new double[BINS];
		double[] confidences = answers.confidences(temperature);
		int[] digits = answers.digits();
		for (int i = 0; i < digits.length; i++) {
			int bin = Math.min((int) (confidences[i] * BINS), BINS - 1);
			counts[bin]++;
			right[bin] += (digits[i] == answers.labels()[i]) ? 1 : 0;
			sums[bin] += confidences[i];
		}
		return IntStream.range(0, BINS)
			.mapToObj((bin) -> new Evaluation.Bin((double) bin / BINS, (bin + 1.0) / BINS, counts[bin],
					sums[bin] / Math.max(1, counts[bin]), (double) right[bin] / Math.max(1, counts[bin])))
			.toList();
	}

}
