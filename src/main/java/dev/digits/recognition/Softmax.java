package dev.digits.recognition;

/**
 * Turns logits into probabilities.
 */
public final class Softmax {

	private Softmax() {
	}

	/**
	 * The probabilities of the classes.
	 * @param logits one per class
	 * @param temperature what each logit is divided by first; above 1 makes the answer
	 * less sure, below 1 surer
	 * @return one per class, each 0 to 1, together 1
	 */
	public static double[] of(float[] logits, double temperature) {
		double largest = Double.NEGATIVE_INFINITY;
		for (float logit : logits) {
			largest = Math.max(largest, logit);
		}
		double[] probabilities = new double[logits.length];
		double sum = 0;
		for (int i = 0; i < logits.length; i++) {
			// Less the largest, so that no exponential overflows.
			probabilities[i] = Math.exp((logits[i] - largest) / temperature);
			sum += probabilities[i];
		}
		for (int i = 0; i < probabilities.length; i++) {
			probabilities[i] /= sum;
		}
		return probabilities;
	}

}
