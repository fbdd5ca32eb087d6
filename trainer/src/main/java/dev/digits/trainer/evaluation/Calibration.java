package dev.digits.trainer.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import dev.digits.evaluation.Evaluation;
import dev.digits.modelstore.Manifest;
import dev.digits.recognition.FreeEnergy;

/**
 * How to make confidences honest: chosen on pictures the network did not learn from.
 *
 * @param temperature what logits are divided by before the softmax, so that a confidence
 * of 90 % is right nine times in ten
 * @param bounds beyond which an answer is marked uncertain: one validation picture in a
 * hundred is by one or both of them
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo et al., On calibration of modern
 * neural networks, 2017</a>
 */
public record Calibration(double temperature, Manifest.Rejection bounds) {

	/** The bins of the expected calibration error, equally wide. */
	public static final int BINS = 15;

	private static final double UNCERTAIN_SHARE = 0.01;

	/** The logarithms between which the temperature is sought: a twentieth to twenty. */
	private static final double SEARCH = Math.log(20);

	private static final double PRECISION = 1e-6;

	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

	/**
	 * Choose all figures.
	 * @param validation answers to pictures the network did not learn from
	 * @param spoilt answers to the same pictures, spoilt: on clean ones alone a network
	 * hardly errs, and its temperature would be chosen by a few of them
	 * @return the temperature of the least loss on both and the bounds on the clean ones
	 */
	public static Calibration fit(Answers validation, Answers spoilt) {
		double temperature = temperature(validation.and(spoilt));
		return new Calibration(temperature, bounds(validation.confidences(temperature),
				validation.logits().stream().mapToDouble(FreeEnergy::of).toArray()));
	}

	/** Each bound marks as many as the other, some of them the same. */
	private static Manifest.Rejection bounds(double[] confidences, double[] energies) {
		double[] leastSure = Arrays.stream(confidences).sorted().toArray();
		double[] leastAlike = Arrays.stream(energies).map((energy) -> -energy).sorted().toArray();
		int[] marked = IntStream.range(0, confidences.length)
			.map((i) -> Math.min(rank(leastSure, confidences[i]), rank(leastAlike, -energies[i])))
			.sorted()
			.toArray();
		int each = marked[(int) (UNCERTAIN_SHARE * marked.length)];
		return new Manifest.Rejection(leastSure[each], -leastAlike[each]);
	}

	/** How many are less. */
	private static int rank(double[] sorted, double value) {
		int place = Arrays.binarySearch(sorted, value);
		while (place > 0 && sorted[place - 1] == value) {
			place--;
		}
		return place;
	}

	/**
	 * The temperature of the least loss, by golden-section search: there is a single
	 * minimum.
	 * @param answers to pictures the network did not learn from
	 * @return the temperature
	 */
	public static double temperature(Answers answers) {
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
		return expectedError(bins(answers, temperature));
	}

	/**
	 * How far confidences are from the truth.
	 * @param bins of about one confidence each
	 * @return 0 to 1; not a number if all are empty
	 */
	public static double expectedError(List<Evaluation.Bin> bins) {
		return bins.stream().mapToDouble((bin) -> bin.count() * Math.abs(bin.confidence() - bin.accuracy())).sum()
				/ bins.stream().mapToInt(Evaluation.Bin::count).sum();
	}

	/**
	 * How often answers of about one confidence are right.
	 * @param answers the answers
	 * @param temperature what logits are divided by
	 * @return 15 equally wide bins, least confidence first
	 */
	public static List<Evaluation.Bin> bins(Answers answers, double temperature) {
		int[] digits = answers.digits();
		return bins(answers.confidences(temperature), (index) -> digits[index] == answers.labels()[index]);
	}

	/**
	 * How often answers of about one confidence are right.
	 * @param confidences of the answers, 0 to 1 each
	 * @param right tells which of them are right
	 * @return 15 equally wide bins, least confidence first
	 */
	public static List<Evaluation.Bin> bins(double[] confidences, IntPredicate right) {
		int[] counts = new int[BINS];
		int[] rights = new int[BINS];
		double[] sums = new double[BINS];
		for (int i = 0; i < confidences.length; i++) {
			int bin = Math.min((int) (confidences[i] * BINS), BINS - 1);
			counts[bin]++;
			rights[bin] += right.test(i) ? 1 : 0;
			sums[bin] += confidences[i];
		}
		return IntStream.range(0, BINS)
			.mapToObj((bin) -> new Evaluation.Bin((double) bin / BINS, (bin + 1.0) / BINS, counts[bin],
					sums[bin] / Math.max(1, counts[bin]), (double) rights[bin] / Math.max(1, counts[bin])))
			.toList();
	}

}
