package dev.digits.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often each digit was read as which.
 *
 * @param counts a square table: rows are the actual digit, columns the predicted one
 */
public record ConfusionMatrix(int[][] counts) {

	public ConfusionMatrix {
		for (int[] row : counts) {
			if (row.length != counts.length) {
				throw new IllegalArgumentException("a confusion matrix is square");
			}
		}
	}

	/**
	 * Count pairs of truth and answer.
	 * @param actual the true digits, 0 to 9
	 * @param predicted the answers, in the same order
	 * @return a table of 10 × 10
	 */
	public static ConfusionMatrix of(int[] actual, int[] predicted) {
		int[][] counts = new int[10][10];
		for (int i = 0; i < actual.length; i++) {
			counts[actual[i]][predicted[i]]++;
		}
		return new ConfusionMatrix(counts);
	}

	/**
	 * How many pictures were read.
	 * @return the sum of all counts
	 */
	public long total() {
		long total = 0;
		for (int digit = 0; digit < this.counts.length; digit++) {
			total += support(digit);
		}
		return total;
	}

	/**
	 * The share that was read rightly.
	 * @return 0 to 1; 0 if there were none
	 */
	public double accuracy() {
		long right = 0;
		for (int digit = 0; digit < this.counts.length; digit++) {
			right += this.counts[digit][digit];
		}
		return ratio(right, total());
	}

	/**
	 * The figures of each digit.
	 * @return one entry per digit, in order
	 */
	public List<PerClass> perClass() {
		List<PerClass> all = new ArrayList<>();
		for (int digit = 0; digit < this.counts.length; digit++) {
			long right = this.counts[digit][digit];
			double precision = ratio(right, predicted(digit));
			double recall = ratio(right, support(digit));
			double f1 = (precision + recall == 0) ? 0 : 2 * precision * recall / (precision + recall);
			all.add(new PerClass(digit, precision, recall, f1, support(digit)));
		}
		return all;
	}

	/**
	 * The confusions that happened most.
	 * @param most how many at the most
	 * @return the largest counts off the diagonal, largest first
	 */
	public List<Confusion> topConfusions(int most) {
		List<Confusion> all = new ArrayList<>();
		for (int actual = 0; actual < this.counts.length; actual++) {
			for (int predicted = 0; predicted < this.counts.length; predicted++) {
				if (actual != predicted && this.counts[actual][predicted] > 0) {
					all.add(new Confusion(actual, predicted, this.counts[actual][predicted]));
				}
			}
		}
		all.sort(Comparator.comparingInt(Confusion::count).reversed());
		return List.copyOf(all.subList(0, Math.min(most, all.size())));
	}

	private long support(int digit) {
		long sum = 0;
		for (int count : this.counts[digit]) {
			sum += count;
		}
		return sum;
	}

	private long predicted(int digit) {
		long sum = 0;
		for (int[] row : this.counts) {
			sum += row[digit];
		}
		return sum;
	}

	private static double ratio(long part, long whole) {
		return (whole == 0) ? 0 : (double) part / whole;
	}

	/**
	 * The figures of one digit, each 0 to 1.
	 *
	 * @param digit which
	 * @param precision of the answers that said this digit, the share that was right
	 * @param recall of the pictures of this digit, the share that was read so
	 * @param f1 the harmonic mean of both
	 * @param support how many pictures show this digit
	 */
	public record PerClass(int digit, double precision, double recall, double f1, long support) {
	}

	/**
	 * One digit taken for another.
	 *
	 * @param actual what it was
	 * @param predicted what it was read as
	 * @param count how often
	 */
	public record Confusion(int actual, int predicted, int count) {
	}

}
