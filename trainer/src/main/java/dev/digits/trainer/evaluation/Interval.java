package dev.digits.trainer.evaluation;

/**
 * Where a figure lies that was measured on a sample only, with a confidence of 95 %.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double low, double high) {

	/** The 97.5 % quantile of the standard normal distribution. */
	private static final double NORMAL = 1.959963984540054;

	/**
	 * Where a share lies: Wilson's score interval. Unlike the usual one it stays between
	 * 0 and 1, and holds for shares close to them, where all of ours are.
	 * @param successes how many there were
	 * @param trials of how many, 1 or more
	 * @return the interval, within 0 to 1
	 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, Probable
	 * inference, the law of succession, and statistical inference, 1927</a>
	 */
	public static Interval wilson(int successes, int trials) {
		double square = NORMAL * NORMAL;
		double share = (double) successes / trials;
		double centre = successes + square / 2;
		double half = NORMAL * Math.sqrt(trials * share * (1 - share) + square / 4);
		return new Interval((centre - half) / (trials + square), (centre + half) / (trials + square));
	}

	/**
	 * Where the mean lies of which a sample was drawn: Student's t-interval.
	 * @param sample of a roughly normal distribution, 2 values or more
	 * @return the interval, around the sample's mean
	 * @see <a href="https://doi.org/10.1093/biomet/6.1.1">Student, The probable error of
	 * a mean, 1908</a>
	 */
	public static Interval ofMean(Sample sample) {
		double half = StudentT.quantile(sample.count() - 1) * sample.deviation() / Math.sqrt(sample.count());
		return new Interval(sample.mean() - half, sample.mean() + half);
	}

}
