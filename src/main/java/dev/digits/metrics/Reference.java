package dev.digits.metrics;

import java.util.List;

/**
 * How the served version answered on its test set. What it does not know is {@code NaN}.
 */
public interface Reference {

	/**
	 * Confidences up to which answers are counted in both: the bounds that an
	 * evaluation's bins share with {@link ConfidenceHistogram}.
	 */
	List<Double> BOUNDS = List.of(0.2, 0.4, 0.6, 0.8);

	/**
	 * How often a digit was the answer.
	 * @param digit 0 to 9
	 * @return 0 to 1
	 */
	double share(int digit);

	/**
	 * How many of the answers were no surer than that.
	 * @param bound one of {@link #BOUNDS}
	 * @return 0 to 1
	 */
	double confidentUpTo(double bound);

	/**
	 * How sure the answers were.
	 * @return 0 to 1
	 */
	double meanConfidence();

}
