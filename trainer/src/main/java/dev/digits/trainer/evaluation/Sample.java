package dev.digits.trainer.evaluation;

import java.util.Arrays;

/**
 * What is known of values that were measured several times.
 *
 * @param count how many there are
 * @param mean of them
 * @param deviation their standard deviation, corrected for the mean being theirs too
 * (divided by one less than the count)
 */
public record Sample(int count, double mean, double deviation) {

	/**
	 * Sum up values.
	 * @param values 2 or more
	 * @return their mean and standard deviation
	 */
	public static Sample of(double... values) {
		if (values.length < 2) {
			throw new IllegalArgumentException("a single value does not vary");
		}
		double mean = Arrays.stream(values).average().orElseThrow();
		double squares = Arrays.stream(values).map((value) -> (value - mean) * (value - mean)).sum();
		return new Sample(values.length, mean, Math.sqrt(squares / (values.length - 1)));
	}

}
