package dev.digits.detection;

import java.util.Arrays;
import java.util.List;

/**
 * A digit that the detector of numbers found.
 *
 * @param score how likely there is a digit, 0 to 1, not calibrated
 * @param logits unscaled log-odds of the digits 0 to 9
 * @param box around it
 */
public record DetectedDigit(double score, float[] logits, BoundingBox box) {

	/** Boxes of which more is the same are around the same digit. */
	private static final double SAME_PLACE = 0.4;

	/**
	 * The likeliest digit.
	 * @return 0 to 9
	 */
	public int digit() {
		int digit = 0;
		for (int other = 1; other < this.logits.length; other++) {
			digit = (this.logits[other] > this.logits[digit]) ? other : digit;
		}
		return digit;
	}

	/**
	 * How likely there is this digit and no other.
	 * @return the score times the likeliest digit's share, 0 to 1, not calibrated
	 */
	public double certainty() {
		double sum = 0;
		float largest = this.logits[digit()];
		for (float logit : this.logits) {
			sum += Math.exp(logit - largest);
		}
		return this.score / sum;
	}

	/**
	 * The same digit, with what others say of its place: the mean of the logarithms of
	 * their probabilities, weighted by their scores.
	 * @param seen digits anywhere, this one or one like it among them
	 * @return a digit of the same score and box
	 */
	public DetectedDigit withMeanLogits(List<DetectedDigit> seen) {
		float[] mean = new float[this.logits.length];
		double weights = 0;
		for (DetectedDigit other : seen) {
			if (other.box.intersectionOverUnion(this.box) > SAME_PLACE) {
				double normaliser = other.logits[other.digit()] - Math.log(other.certainty() / other.score);
				for (int i = 0; i < mean.length; i++) {
					mean[i] += (float) (other.score * (other.logits[i] - normaliser));
				}
				weights += other.score;
			}
		}
		for (int i = 0; i < mean.length; i++) {
			mean[i] = (weights > 0) ? (float) (mean[i] / weights) : this.logits[i];
		}
		return new DetectedDigit(this.score, mean, this.box);
	}

	/**
	 * Whether another is about the same place.
	 * @param other the other
	 * @return true if their boxes share much
	 */
	public boolean overlaps(DetectedDigit other) {
		return this.box.intersectionOverSmaller(other.box) > SAME_PLACE;
	}

	DetectedDigit at(BoundingBox place) {
		return new DetectedDigit(this.score, this.logits, place);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DetectedDigit digit && this.score == digit.score
				&& Arrays.equals(this.logits, digit.logits) && this.box.equals(digit.box);
	}

	@Override
	public int hashCode() {
		return this.box.hashCode();
	}

}
