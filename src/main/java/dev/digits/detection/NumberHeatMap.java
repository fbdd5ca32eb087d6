package dev.digits.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the detector of numbers gives for a picture: cells, one for every {@link #STRIDE}
 * pixels. Each tells how likely the middle of a digit is in it, which digit, and its box.
 *
 * @see <a href="https://arxiv.org/abs/1904.07850">Zhou et al., Objects as points,
 * 2019</a>
 */
public final class NumberHeatMap {

	/** The distance from cell to cell, in pixels of the picture. */
	public static final int STRIDE = 4;

	/** Width and height of the picture must be multiples of it. */
	public static final int MULTIPLE = 16;

	/** In pixels: width of the box whose code is zero. */
	public static final float WIDTH = 16;

	/** In pixels: height of the box whose code is zero. */
	public static final float HEIGHT = 24;

	/**
	 * The channel of the first digit's logit; that of the middle's is before it.
	 */
	private static final int DIGIT = 1;

	/** The channel of the first of the four numbers of the box. */
	private static final int BOX = 11;

	/** A pattern may have peaks everywhere: they shall not take all the time. */
	private static final int MOST = 600;

	/** Of two boxes of which more is the same the one of the higher score stays. */
	private static final double SAME = 0.5;

	/** A box of which a larger share lies in one of a higher score goes as well. */
	private static final double WITHIN = 0.75;

	/** The logarithms that a box may have: beyond them it is nonsense. */
	private static final double SMALLEST = -2.5;

	private static final double LARGEST = 2;

	private final float[] outputs;

	private final int columns;

	private final int rows;

	/**
	 * Make sense of what the detector gives.
	 * @param outputs of shape {@code (15, height / 4, width / 4)}
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 */
	public NumberHeatMap(float[] outputs, int width, int height) {
		this.outputs = outputs;
		this.columns = width / STRIDE;
		this.rows = height / STRIDE;
	}

	/**
	 * Find the digits: peaks, less those that others suppress (non-maximum suppression).
	 * @param least the score that a digit has at least
	 * @return the digits, in pixels of the picture, highest score first
	 */
	public List<DetectedDigit> digits(double least) {
		List<DetectedDigit> kept = new ArrayList<>();
		for (DetectedDigit peak : peaks(least)) {
			if (kept.stream().noneMatch((higher) -> suppresses(higher.box(), peak.box()))) {
				kept.add(peak);
			}
		}
		return kept;
	}

	private List<DetectedDigit> peaks(double least) {
		double bound = Math.log(least / (1 - least));
		List<DetectedDigit> peaks = new ArrayList<>();
		for (int y = 0; y < this.rows; y++) {
			for (int x = 0; x < this.columns; x++) {
				if (at(0, x, y) >= bound && isPeak(x, y)) {
					peaks.add(digit(x, y));
				}
			}
		}
		peaks.sort(Comparator.comparingDouble(DetectedDigit::score).reversed());
		return peaks.subList(0, Math.min(MOST, peaks.size()));
	}

	private static boolean suppresses(BoundingBox higher, BoundingBox box) {
		return higher.intersectionOverUnion(box) > SAME || higher.intersectionOverSmaller(box) > WITHIN;
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

	private DetectedDigit digit(int x, int y) {
		float[] logits = new float[BOX - DIGIT];
		for (int i = 0; i < logits.length; i++) {
			logits[i] = at(DIGIT + i, x, y);
		}
		double middleX = (x + 0.5 + at(BOX, x, y)) * STRIDE;
		double middleY = (y + 0.5 + at(BOX + 1, x, y)) * STRIDE;
		double width = size(at(BOX + 2, x, y), WIDTH);
		double height = size(at(BOX + 3, x, y), HEIGHT);
		return new DetectedDigit(1 / (1 + Math.exp(-at(0, x, y))), logits,
				new BoundingBox(middleX - width / 2, middleY - height / 2, middleX + width / 2, middleY + height / 2));
	}

	private static double size(float code, float unit) {
		return unit * Math.exp(Math.max(SMALLEST, Math.min(LARGEST, code)));
	}

}
