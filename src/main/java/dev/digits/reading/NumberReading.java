package dev.digits.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.digits.frame.Warning;
import dev.digits.picture.raster.GreyPicture;

/**
 * What became of a picture of a number.
 *
 * @param picture the upright picture
 * @param digits in reading order, at least one
 * @param leftOut whether there is more that might be a digit
 * @param evidence what speaks for the number, as {@link NumberEvidence} gives it
 * @param confidence how likely all digits are right and none is missing, 0 to 1,
 * calibrated
 * @param minConfidence the model's bound, 0 to 1
 */
public record NumberReading(GreyPicture picture, List<ReadDigit> digits, boolean leftOut, List<Double> evidence,
		double confidence, double minConfidence) {

	/**
	 * Whether not to rely on the number as a whole.
	 * @return true if it is doubtful, or less confident than the model's bound
	 */
	public boolean uncertain() {
		return isDoubtful() || this.confidence < this.minConfidence;
	}

	/**
	 * Whether a part of it is not to be relied on, however confident the whole.
	 * @return true if one of its digits is uncertain, or if something was left out
	 */
	public boolean isDoubtful() {
		return this.leftOut || this.digits.stream().anyMatch((digit) -> digit.prediction().uncertain());
	}

	/**
	 * The number.
	 * @return its digits; rows are parted by line feeds
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		int row = 0;
		for (ReadDigit digit : this.digits) {
			text.append((digit.row() > row) ? "\n" : "").append(digit.prediction().digit());
			row = digit.row();
		}
		return text.toString();
	}

	/**
	 * What may have made digits hard to read.
	 * @return the warnings of all digits
	 */
	public Set<Warning> warnings() {
		return this.digits.stream()
			.flatMap((digit) -> digit.extractedFrame().warnings().stream())
			.collect(Collectors.toSet());
	}

}
