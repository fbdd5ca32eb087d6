package dev.digits.reading;

import dev.digits.picture.Box;
import dev.digits.picture.Glyph;
import dev.digits.recognition.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring pieces of ink, taken for one digit or for none.
 *
 * @param from the first of them
 * @param to the one behind the last
 * @param glyph how they look as a digit; null if they are taken for none
 * @param prediction which digit they look like; null if they are taken for none
 * @param cost how little that is to be believed, in nats, 0 or more
 */
record Segment(int from, int to, @Nullable Glyph glyph, @Nullable Prediction prediction, double cost) {

	/** Two boxes are about the same place if they share this much of the wider one. */
	private static final double SAME = 0.5;

	boolean isDigit() {
		return this.glyph != null;
	}

	/**
	 * Whether another says the same: the same digit in about the same place.
	 * @param other the other
	 * @return false if one of them is no digit
	 */
	boolean agreesWith(Segment other) {
		if (this.glyph == null || other.glyph == null || this.prediction == null || other.prediction == null
				|| this.prediction.digit() != other.prediction.digit()) {
			return false;
		}
		Box here = this.glyph.box();
		Box there = other.glyph.box();
		int left = Math.max(here.x(), there.x());
		int right = Math.min(here.x() + here.width(), there.x() + there.width());
		return right - left >= SAME * Math.max(here.width(), there.width());
	}

}
