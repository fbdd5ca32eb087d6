package dev.digits.trainer.robustness;

import java.util.Arrays;

/**
 * The area under the receiver operating characteristic: the chance that one of the
 * positives is scored above one of the negatives, a tie counting half. That is the
 * Mann–Whitney statistic.
 *
 * @see <a href="https://doi.org/10.1148/radiology.143.1.7063747">Hanley and McNeil, The
 * meaning and use of the area under a receiver operating characteristic (ROC) curve,
 * 1982</a>
 * @see <a href="https://doi.org/10.1016/j.patrec.2005.10.010">Fawcett, An introduction to
 * ROC analysis, 2006</a>
 */
final class Auroc {

	private Auroc() {
	}

	/**
	 * How well the scores tell the two apart.
	 * @param positives what should be scored high
	 * @param negatives what should be scored low; negative infinity is below all
	 * @return 1 if all positives are above all negatives, 0.5 if chance does as well, 0
	 * if all are below; not a number if there are none of either
	 */
	static double of(double[] positives, double[] negatives) {
		double[] low = negatives.clone();
		Arrays.sort(low);
		double below = 0;
		for (double score : positives) {
			int under = count(low, score, false);
			below += under + (count(low, score, true) - under) / 2.0;
		}
		return below / ((double) positives.length * negatives.length);
	}

	/** How many are below a bound, or on it. */
	private static int count(double[] sorted, double bound, boolean orOnIt) {
		int from = 0;
		int to = sorted.length;
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (sorted[middle] < bound || orOnIt && sorted[middle] == bound) {
				from = middle + 1;
			}
			else {
				to = middle;
			}
		}
		return from;
	}

}
