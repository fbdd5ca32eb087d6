package dev.digits.picture;

import java.util.List;

/**
 * What may be the digit.
 *
 * @param ink all the ink of the picture
 * @param marks all marks in it
 * @param digit those that make the digit; empty if there is no mark at all
 * @param depth the brightness difference between ground and ink where the digit has much
 * ink, of 255
 */
record Candidate(Ink ink, List<Mark> marks, List<Mark> digit, double depth) {

	/** A mark has ink of at least this share of full ink somewhere ... */
	private static final float HIGH = 0.55f;

	/** ... and this share everywhere. */
	private static final float LOW = 0.35f;

	/**
	 * So many pixels of the working copy a sharp digit's edge takes at most from ground
	 * to full ink.
	 */
	private static final double EDGE = 6;

	/** This share of full ink and less is drawn as none. */
	private static final float NO_INK = 0.2f;

	/** This share and more is drawn as full. */
	private static final float FULL_INK = 0.8f;

	/** A pen and a pencil darken paper by more than this share of its brightness ... */
	private static final double FAINTEST = 0.05;

	/** ... or at least stand out of the noise by so many standard deviations. */
	private static final double CLEAR = 8;

	/**
	 * Take some marks for a digit.
	 * @param ink all the ink
	 * @param marks all marks in it
	 * @param digit those that make the digit
	 * @return the candidate
	 */
	static Candidate of(Ink ink, List<Mark> marks, List<Mark> digit) {
		return new Candidate(ink, marks, digit, depth(digit, ink.plane()));
	}

	/**
	 * All marks that ink makes.
	 * @param ink all the ink
	 * @return the marks
	 */
	static List<Mark> marks(Ink ink) {
		float high = Math.max(5 * ink.noise(), HIGH * ink.level());
		float low = Math.max(3 * ink.noise(), LOW * ink.level());
		return Mark.findAll(ink.plane(), low, high);
	}

	/**
	 * The ink of the digit alone, 0 to 1.
	 * @param area of the working copy, around the whole digit
	 * @return a drawing of the area's size
	 */
	Plane drawing(Box area) {
		Plane plane = this.ink.plane();
		Plane drawing = new Plane(area.width(), area.height());
		for (Mark mark : this.digit) {
			for (int pixel : mark.pixels()) {
				float share = (plane.values()[pixel] / this.ink.level() - NO_INK) / (FULL_INK - NO_INK);
				int x = pixel % plane.width() - area.x();
				int y = pixel / plane.width() - area.y();
				drawing.values()[y * area.width() + x] = Math.max(0, Math.min(1, share));
			}
		}
		return drawing;
	}

	/**
	 * Whether there is nothing, or nothing but what light makes of blank paper.
	 * @param brightness of the paper, or of chalk
	 * @return true if this is no ink
	 */
	boolean isBlank(float brightness) {
		return this.digit.isEmpty() || this.depth < FAINTEST * brightness && this.depth < CLEAR * this.ink.noise();
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
		int pixels = pixels();
		int most = pixels - 1 - (int) (0.95 * pixels);
		double steepest = this.depth / EDGE;
		int steep = 0;
		for (Mark mark : this.digit) {
			for (int i = 0; i < mark.pixels().length && steep <= most; i++) {
				steep += (slope(mark.pixels()[i]) >= steepest) ? 1 : 0;
			}
		}
		return steep <= most;
	}

	private double slope(int pixel) {
		Plane plane = this.ink.plane();
		int x = pixel % plane.width();
		int y = pixel / plane.width();
		float across = plane.at(Math.min(plane.width() - 1, x + 1), y) - plane.at(Math.max(0, x - 1), y);
		float down = plane.at(x, Math.min(plane.height() - 1, y + 1)) - plane.at(x, Math.max(0, y - 1));
		return Math.sqrt((double) across * across + (double) down * down) / 2;
	}

	private int pixels() {
		return this.digit.stream().mapToInt((mark) -> mark.pixels().length).sum();
	}

	private static float depth(List<Mark> digit, Plane ink) {
		float[] values = new float[digit.stream().mapToInt((mark) -> mark.pixels().length).sum()];
		int next = 0;
		for (Mark mark : digit) {
			for (int pixel : mark.pixels()) {
				values[next++] = ink.values()[pixel];
			}
		}
		return (values.length > 0) ? Selection.smallest(values, values.length, (int) (0.75 * values.length)) : 0;
	}

}
