package dev.digits.trainer.evaluation;

/**
 * Student's t distribution of a whole number of degrees of freedom, which has a closed
 * form in the angle whose tangent is {@code t / sqrt(degrees)}.
 *
 * @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_948.htm">Abramowitz and
 * Stegun, Handbook of mathematical functions, 26.7.3 and 26.7.4</a>
 */
final class StudentT {

	private static final double CONFIDENCE = 0.95;

	/** The angle is halved until no double lies between its bounds. */
	private static final int HALVINGS = 60;

	private StudentT() {
	}

	/**
	 * What 95 % of all values lie within, on both sides of zero.
	 * @param degrees of freedom, 1 or more
	 * @return the 97.5 % quantile
	 */
	static double quantile(int degrees) {
		double low = 0;
		double high = Math.PI / 2;
		for (int i = 0; i < HALVINGS; i++) {
			double middle = (low + high) / 2;
			if (within(middle, degrees) < CONFIDENCE) {
				low = middle;
			}
			else {
				high = middle;
			}
		}
		return Math.sqrt(degrees) * Math.tan(low);
	}

	/** The probability of the values whose angle is no larger. */
	private static double within(double angle, int degrees) {
		double square = Math.cos(angle) * Math.cos(angle);
		boolean odd = degrees % 2 == 1;
		double term = odd ? Math.cos(angle) : 1;
		double sum = 0;
		for (int i = odd ? 1 : 0; i <= degrees - 2; i += 2) {
			sum += term;
			term *= square * (i + 1) / (i + 2);
		}
		return odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
	}

}
