package dev.digits.trainer.render;

import java.util.List;

/**
 * One of the ways to write a digit, or something that is none.
 *
 * @param digit 0 to 9, or {@link #NO_DIGIT}
 * @param style its name, such as {@code barred}; unique for a digit
 * @param strokes the knots of each stroke, between two lifts of the pen; the digit is 1
 * high, its top at y = 0
 */
public record Letterform(int digit, String style, List<List<Knot>> strokes) {

	/** In place of the digit, where there is none. */
	public static final int NO_DIGIT = -1;

	public Letterform {
		strokes = strokes.stream().map(List::copyOf).toList();
	}

}
