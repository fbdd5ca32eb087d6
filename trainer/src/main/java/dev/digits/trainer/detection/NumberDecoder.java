package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.digits.trainer.raster.Box;

/**
 * Turns what a detector of numbers gives into digits: peaks of the heat map, then
 * non-maximum suppression.
 */
final class NumberDecoder {

	/** A digit is taken for one from this score on. */
	static final double CERTAIN = 0.4;

	/** Intersection over union: of two boxes that overlap more the hotter stays. */
	private static final double SAME = 0.5;

	/** A box of which a larger share lies in a hotter one goes as well. */
	private static final double WITHIN = 0.75;

	private static final double SMALLEST = -2.5;

	private static final double LARGEST = 2;

	private final float[] outputs;

	private final int columns;

	private final int rows;

	private NumberDecoder(float[] outputs, int columns, int rows) {
		this.outputs = outputs;
		this.columns = columns;
		this.rows = rows;
	}

	/**
	 * The digits of a picture.
	 * @param outputs what the network gives for it
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 * @return the hottest first
	 */
	static List<Detection> digits(float[] outputs, int width, int height) {
		return new NumberDecoder(outputs, width / NumberNetwork.STRIDE, height / NumberNetwork.STRIDE).digits();
	}

	/**
	 * The digits of a picture that has one row, from left to right.
	 * @param digits that were found
	 */
	static String text(List<Detection> digits) {
		return digits.stream()
			.sorted(Comparator.comparingDouble((digit) -> digit.box().middleX()))
			.map((digit) -> Integer.toString(digit.digit()))
			.collect(Collectors.joining());
	}

	private List<Detection> digits() {
		List<Detection> peaks = new ArrayList<>();
		for (int y = 0; y < this.rows; y++) {
			for (int x = 0; x < this.columns; x++) {
				double score = 1 / (1 + Math.exp(-at(0, x, y)));
				if (score >= CERTAIN && isPeak(x, y)) {
					peaks.add(detection(score, x, y));
				}
			}
		}
		peaks.sort(Comparator.comparingDouble(Detection::score).reversed());
		List<Detection> kept = new ArrayList<>();
		for (Detection peak : peaks) {
			if (kept.stream().noneMatch((hotter) -> hides(hotter.box(), peak.box()))) {
				kept.add(peak);
			}
		}
		return kept;
	}

	private float at(int channel, int x, int y) {
		return this.outputs[(channel * this.rows + y) * this.columns + x];
	}

	private boolean isPeak(int x, int y) {
		float here = at(0, x, y);
		for (int nearY = Math.max(0, y - 1); nearY <= Math.min(this.rows - 1, y + 1); nearY++) {
			for (int nearX = Math.max(0, x - 1); nearX <= Math.min(this.columns - 1, x + 1); nearX++) {
				if (at(0, nearX, nearY) > here) {
					return false;
				}
			}
		}
		return true;
	}

	private Detection detection(double score, int x, int y) {
		int digit = 0;
		for (int other = 1; other < NumberNetwork.DIGITS; other++) {
			digit = (at(1 + other, x, y) > at(1 + digit, x, y)) ? other : digit;
		}
		int box = NumberNetwork.BOX;
		double middleX = (x + 0.5 + at(box, x, y)) * NumberNetwork.STRIDE;
		double middleY = (y + 0.5 + at(box + 1, x, y)) * NumberNetwork.STRIDE;
		double width = size(at(box + 2, x, y), NumberNetwork.WIDTH);
		double height = size(at(box + 3, x, y), NumberNetwork.HEIGHT);
		return new Detection(score, digit, new Box((float) (middleX - width / 2), (float) (middleY - height / 2),
				(float) (middleX + width / 2), (float) (middleY + height / 2)));
	}

	private static double size(float code, float unit) {
		return unit * Math.exp(Math.max(SMALLEST, Math.min(LARGEST, code)));
	}

	private static boolean hides(Box hotter, Box box) {
		return hotter.overlap(box) > SAME
				|| hotter.common(box) > WITHIN * Math.max(1e-6, Math.min(hotter.area(), box.area()));
	}

	/**
	 * A digit that was found.
	 *
	 * @param score 0 to 1: how certainly there is a digit
	 * @param digit the likeliest, 0 to 9
	 * @param box in pixels of the picture
	 */
	record Detection(double score, int digit, Box box) {
	}

}
