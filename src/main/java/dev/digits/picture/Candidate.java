package dev.digits.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * What may be the digit.
 *
 * @param ink all the ink of the picture
 * @param marks all marks in it
 * @param digit those that make the digit; empty if there is no mark at all
 */
record Candidate(Ink ink, List<Mark> marks, List<Mark> digit) {

	/** A mark has ink of at least this share of full ink somewhere ... */
	private static final float HIGH = 0.55f;

	/** ... and this share everywhere. */
	private static final float LOW = 0.35f;

	/**
	 * So many pixels of the working copy a sharp digit's edge takes at most from ground
	 * to full ink.
	 */
	private static final double EDGE = 6;

	/** The ground on both sides of a stroke differs by this share of full ink. */
	private static final double SIDES = 0.3;

	/** Of a digit, at least this share of all pixels has ground on both sides. */
	private static final double STROKE = 0.3;

	/** Across, down, and along both diagonals. */
	private static final int[][] WAYS = { { 1, 0 }, { 0, 1 }, { 1, 1 }, { 1, -1 } };

	/** A pen and a pencil darken paper by more than this share of its brightness ... */
	private static final double FAINTEST = 0.05;

	/** ... or at least stand out of the noise by so many standard deviations. */
	private static final double CLEAR = 8;

	/**
	 * Look for the digit.
	 * @param ink all the ink
	 * @param steps what is done
	 * @return the candidate
	 */
	static Candidate in(Ink ink, Set<FinderStep> steps) {
		float high = Math.max(5 * ink.noise(), HIGH * ink.level());
		float low = steps.contains(FinderStep.HYSTERESIS) ? Math.max(3 * ink.noise(), LOW * ink.level()) : high;
		List<Mark> marks = Mark.findAll(ink.plane(), low, high);
		return new Candidate(ink, marks, Grouping.digit(marks, ink.plane(), steps));
	}

	/**
	 * Whether there is nothing, or nothing but what light makes of blank paper.
	 * @param brightness of the paper, or of chalk
	 * @return true if this is no ink
	 */
	boolean isBlank(float brightness) {
		return this.digit.isEmpty() || depth() < FAINTEST * brightness && depth() < CLEAR * this.ink.noise();
	}

	/**
	 * Where the digit lies in the working copy.
	 * @return around all its marks
	 */
	Box box() {
		return this.digit.stream().map(Mark::box).reduce(Box::union).orElseThrow();
	}

	boolean touchesBorder() {
		return this.digit.stream().anyMatch((mark) -> mark.touchesBorder(this.ink.plane()));
	}

	/**
	 * Whether no edge is sharp: out of focus, or a shadow.
	 * @return true if ink rises slowly from ground to full ink everywhere
	 */
	boolean isSoft() {
		// Noise makes the maximum, so a high quantile.
		return quantile(0.95, this::slope) * EDGE < depth();
	}

	/**
	 * Whether this is no stroke but the place where a darker and a lighter part meet, as
	 * at the edge of a page or a shadow: a stroke has ground on both sides.
	 * @param brightness of the working copy
	 * @return true if hardly any of its pixels has
	 */
	boolean isEdge(Plane brightness) {
		if (this.digit.isEmpty()) {
			return false;
		}
		double least = SIDES * depth();
		int between = 0;
		int all = 0;
		for (Mark mark : this.digit) {
			int reach = (int) Math.ceil(mark.stroke()) + 2;
			for (int pixel : mark.pixels()) {
				between += isBetweenGround(brightness, pixel, reach, least) ? 1 : 0;
			}
			all += mark.pixels().length;
		}
		return between < STROKE * all;
	}

	private boolean isBetweenGround(Plane brightness, int pixel, int reach, double least) {
		int x = pixel % brightness.width();
		int y = pixel / brightness.width();
		float sign = this.ink.dark() ? 1 : -1;
		float here = brightness.at(x, y);
		for (int[] way : WAYS) {
			float one = sign * (brightness.between(x + reach * way[0], y + reach * way[1]) - here);
			float other = sign * (brightness.between(x - reach * way[0], y - reach * way[1]) - here);
			if (Math.min(one, other) > least) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The brightness difference between ground and ink where there is much ink.
	 * @return the difference, of 255
	 */
	double depth() {
		return quantile(0.75, (pixel) -> this.ink.plane().values()[pixel]);
	}

	private double slope(int pixel) {
		Plane plane = this.ink.plane();
		int x = pixel % plane.width();
		int y = pixel / plane.width();
		float across = plane.at(Math.min(plane.width() - 1, x + 1), y) - plane.at(Math.max(0, x - 1), y);
		float down = plane.at(x, Math.min(plane.height() - 1, y + 1)) - plane.at(x, Math.max(0, y - 1));
		return Math.hypot(across, down) / 2;
	}

	private double quantile(double quantile, IntToDoubleFunction of) {
		double[] values = this.digit.stream()
			.flatMapToInt((mark) -> Arrays.stream(mark.pixels()))
			.mapToDouble(of)
			.sorted()
			.toArray();
		return values[(int) (quantile * values.length)];
	}

}
