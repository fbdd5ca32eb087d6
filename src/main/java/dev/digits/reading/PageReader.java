package dev.digits.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Row;
import dev.digits.recognition.Prediction;

/**
 * Reads a page row by row, as far as can be done in reasonable time.
 *
 * @param network tells of frames which digits they show
 */
record PageReader(Function<List<Frame>, List<Prediction>> network) {

	/** A page full of something else has more marks; it shall not take all the time. */
	private static final int MOST_MARKS = 100;

	/**
	 * Read a page.
	 * @param picture the page
	 * @param rows of ink on it, from the top
	 * @return the digits and what was seen
	 * @throws NoDigitException if nothing looks like a digit
	 */
	NumberReading read(GreyPicture picture, List<Row> rows) {
		RowReader reader = new RowReader(this.network);
		List<ReadDigit> digits = new ArrayList<>();
		boolean leftOut = false;
		int number = 0;
		int marks = 0;
		for (Row row : rows) {
			marks += row.size();
			if (marks > MOST_MARKS) {
				leftOut = true;
				break;
			}
			RowReader.Line line = reader.read(row, number);
			digits.addAll(line.digits());
			leftOut |= line.leftOut();
			number += line.digits().isEmpty() ? 0 : 1;
		}
		if (digits.isEmpty()) {
			throw new NoDigitException(leftOut
					? "No digit found: nothing in the picture looks like one. Write digits only, and take them from nearer."
					: "No digit found: the picture shows no ink. Write the digits larger or darker, and take them from nearer.");
		}
		return new NumberReading(picture, digits, leftOut);
	}

}
