package dev.digits.trainer.render;

import java.util.List;

/**
 * One of the ways to write a digit.
 *
 * @param digit 0 to 9
 * @param style its name, such as {@code barred}; unique for a digit
 * @param strokes the knots of each stroke, between two lifts of the pen; the digit is 1
 * high, its top at y = 0
 */
public record Letterform(int digit, String style, List<List<Knot>> strokes) {

	public Letterform {
		strokes = strokes.stream().map(List::copyOf).toList();
	}

}
