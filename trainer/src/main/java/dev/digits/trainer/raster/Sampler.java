package dev.digits.trainer.raster;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws random numbers from the distributions that scenes are made of. The same seed
 * gives the same numbers on every Java platform. For one thread.
 */
public final class Sampler {

	/** The standard deviation of a sum of four uniform numbers is 1 over this. */
	private static final double IRWIN_HALL = Math.sqrt(3);

	private final SplittableRandom random;

	public Sampler(long seed) {
		// Neighbouring seeds must not give neighbouring numbers.
		this.random = new SplittableRandom(seed).split();
	}

	public double uniform(double from, double to) {
		return from + (to - from) * this.random.nextDouble();
	}

	/**
	 * A number whose logarithm is uniform.
	 * @param from above 0
	 * @param to above {@code from}
	 * @return between both
	 */
	public double logUniform(double from, double to) {
		return Math.exp(uniform(Math.log(from), Math.log(to)));
	}

	/**
	 * A number that is about normally distributed, as the sum of four uniform ones is
	 * (Irwin and Hall): never further than 3.5 deviations from the mean.
	 * @param mean of the distribution
	 * @param deviation of the distribution
	 * @return the number
	 */
	public double normal(double mean, double deviation) {
		double sum = this.random.nextDouble() + this.random.nextDouble() + this.random.nextDouble()
				+ this.random.nextDouble() - 2;
		return mean + deviation * sum * IRWIN_HALL;
	}

	public boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	/**
	 * A whole number.
	 * @param from the smallest
	 * @param below the largest plus 1
	 * @return the number
	 */
	public int integer(int from, int below) {
		return this.random.nextInt(from, below);
	}

	public double sign() {
		return this.random.nextBoolean() ? 1 : -1;
	}

	public <T> T pick(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	public double pick(double... values) {
		return values[this.random.nextInt(values.length)];
	}

	public long seed() {
		return this.random.nextLong();
	}

}
