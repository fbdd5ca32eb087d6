package dev.digits.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.digits.detection.BoundingBox;
import dev.digits.detection.DetectedDigit;

/**
 * Puts digits in reading order. A row may rise, bend or stagger: each digit joins the row
 * whose last digit it stands beside.
 */
final class TextRows {

	/** Middles of neighbours differ by less than this share of the higher one. */
	private static final double LEVEL = 0.75;

	/** Or this share of the lower one's height lies beside the other. */
	private static final double BESIDE = 0.3;

	/** A row of less than this share of the main one's certainty is perhaps none ... */
	private static final double MINOR = 0.22;

	/** ... if its digits together are less certain than one digit is ... */
	private static final double LESS_THAN_A_DIGIT = 0.7;

	/** ... or much smaller than the main row's ... */
	private static final double MUCH_SMALLER = 0.55;

	/** ... or much larger. */
	private static final double MUCH_LARGER = 1.8;

	private TextRows() {
	}

	/**
	 * Sort digits into rows.
	 * @param digits in any order
	 * @return the rows from the top, each from left to right
	 */
	static List<List<DetectedDigit>> of(List<DetectedDigit> digits) {
		List<List<DetectedDigit>> rows = new ArrayList<>();
		digits.stream().sorted(Comparator.comparingDouble((digit) -> digit.box().middleX())).forEach((digit) -> {
			List<DetectedDigit> nearest = null;
			double least = Double.POSITIVE_INFINITY;
			for (List<DetectedDigit> row : rows) {
				BoundingBox last = row.get(row.size() - 1).box();
				double distance = distance(last, digit.box());
				if (distance < least && isBeside(last, digit.box())) {
					nearest = row;
					least = distance;
				}
			}
			if (nearest == null) {
				nearest = new ArrayList<>();
				rows.add(nearest);
			}
			nearest.add(digit);
		});
		rows.sort(Comparator.comparingDouble(TextRows::middle));
		return rows;
	}

	/**
	 * Leave out rows that are hardly there, or are not of the same writing.
	 * @param rows any
	 * @return those that remain
	 */
	static List<List<DetectedDigit>> main(List<List<DetectedDigit>> rows) {
		if (rows.size() < 2) {
			return rows;
		}
		List<DetectedDigit> main = rows.stream().max(Comparator.comparingDouble(TextRows::certainty)).orElseThrow();
		double certainty = certainty(main);
		double height = height(main);
		return rows.stream().filter((row) -> {
			double ratio = height(row) / height;
			boolean alike = ratio > MUCH_SMALLER && ratio < MUCH_LARGER;
			return certainty(row) >= MINOR * certainty || (certainty(row) >= LESS_THAN_A_DIGIT && alike);
		}).toList();
	}

	private static double distance(BoundingBox last, BoundingBox box) {
		return Math.abs(last.middleY() - box.middleY()) / Math.max(last.height(), box.height());
	}

	private static boolean isBeside(BoundingBox last, BoundingBox box) {
		double common = Math.min(last.bottom(), box.bottom()) - Math.max(last.top(), box.top());
		return distance(last, box) < LEVEL || common > BESIDE * Math.min(last.height(), box.height());
	}

	private static double middle(List<DetectedDigit> row) {
		return row.stream().mapToDouble((digit) -> digit.box().middleY()).average().orElse(0);
	}

	private static double certainty(List<DetectedDigit> row) {
		return row.stream().mapToDouble(DetectedDigit::certainty).sum();
	}

	/**
	 * How high most digits are.
	 * @param digits at least one
	 * @return the median in pixels
	 */
	static double height(List<DetectedDigit> digits) {
		double[] heights = digits.stream().mapToDouble((digit) -> digit.box().height()).sorted().toArray();
		return heights[heights.length / 2];
	}

}
