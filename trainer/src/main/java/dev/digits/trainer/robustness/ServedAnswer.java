package dev.digits.trainer.robustness;

/**
 * What the service would answer to a picture.
 *
 * @param logits one per digit
 * @param severalMarks whether there is more in the picture than one digit: then the
 * service marks its answer uncertain, however sure the network is
 */
public record ServedAnswer(float[] logits, boolean severalMarks) {

	int digit() {
		int best = 0;
		for (int candidate = 1; candidate < this.logits.length; candidate++) {
			best = (this.logits[candidate] > this.logits[best]) ? candidate : best;
		}
		return best;
	}

}
