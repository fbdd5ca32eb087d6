package dev.digits.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.digits.picture.GreyPicture;
import dev.digits.picture.Warning;

/**
 * What became of a picture of a number.
 *
 * @param picture the upright picture
 * @param digits in reading order, at least one
 * @param leftOut whether there is more that might be a digit, but could not be read
 */
public record NumberReading(GreyPicture picture, List<ReadDigit> digits, boolean leftOut) {

	/**
	 * Whether the number as a whole should not be relied on.
	 * @return true if one of its digits should not, or if something was left out
	 */
	public boolean uncertain() {
		return this.leftOut || this.digits.stream().anyMatch(ReadDigit::uncertain);
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
		return this.digits.stream().flatMap((digit) -> digit.warnings().stream()).collect(Collectors.toSet());
	}

}
