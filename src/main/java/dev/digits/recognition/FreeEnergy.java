package dev.digits.recognition;

/**
 * Tells what a network knows from what it has never seen, better than its confidence
 * does: confidence is about which digit, this about whether it is any.
 *
 * @see <a href="https://arxiv.org/abs/2010.03759">Liu et al., Energy-based
 * out-of-distribution detection, 2020</a>
 */
public final class FreeEnergy {

	private FreeEnergy() {
	}

	/**
	 * The free energy of a network's output, at a temperature of 1.
	 * @param logits one per class
	 * @return in nats: the lower, the more like a digit
	 */
	public static double of(float[] logits) {
		double largest = Double.NEGATIVE_INFINITY;
		for (float logit : logits) {
			largest = Math.max(largest, logit);
		}
		double sum = 0;
		for (float logit : logits) {
			// Less the largest, so that no exponential overflows.
			sum += Math.exp(logit - largest);
		}
		return -(largest + Math.log(sum));
	}

}
