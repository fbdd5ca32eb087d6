package dev.digits.picture;

/**
 * How much ink lies where.
 *
 * @param ruled brightness difference between ground and ink, positive for ink
 * @param plane the same without ruled lines
 * @param dark whether ink is darker than the ground
 * @param noise standard deviation of the ground
 * @param level the difference that full ink has
 */
record Ink(Plane ruled, Plane plane, boolean dark, float noise, float level) {

	/** A ground without any noise still has its rounding. */
	private static final float LEAST_NOISE = 0.5f;

	/** For the normal distribution. */
	private static final float MEDIAN_TO_DEVIATION = 1.4826f;

	/** The quantile of all ink that is taken for full ink ... */
	private static final double FULL = 0.75;

	/** ... where all ink is what has this share of the strongest, ... */
	private static final float PALEST = 0.15f;

	/** ... and is so many standard deviations above the ground. */
	private static final float CLEAR = 4;

	/** One pixel may be anything, but not so many. */
	private static final double STRONGEST = 0.999;

	/**
	 * Take ink for what is in the minority: darker on light ground or lighter on dark.
	 * @param difference brightness minus ground
	 * @return the ink
	 */
	static Ink of(Plane difference) {
		double skew = 0;
		for (float value : difference.values()) {
			skew += (double) value * value * value;
		}
		return of(difference, skew < 0);
	}

	/**
	 * Take ink for what is darker than the ground, or for what is lighter.
	 * @param difference brightness minus ground
	 * @param dark whether ink is darker
	 * @return the ink
	 */
	static Ink of(Plane difference, boolean dark) {
		float sign = dark ? -1 : 1;
		Plane plane = new Plane(difference.width(), difference.height());
		Plane magnitude = new Plane(difference.width(), difference.height());
		for (int i = 0; i < plane.values().length; i++) {
			plane.values()[i] = sign * difference.values()[i];
			magnitude.values()[i] = Math.abs(difference.values()[i]);
		}
		float noise = Math.max(LEAST_NOISE, MEDIAN_TO_DEVIATION * magnitude.quantile(0.5, 0));
		Plane unruled = RuledLines.remove(plane, noise);
		float palest = Math.max(CLEAR * noise, PALEST * unruled.quantile(STRONGEST, 0));
		return new Ink(plane, unruled, dark, noise, unruled.quantile(FULL, palest));
	}

	/**
	 * The difference of the strongest ink. Of a drawing and its negative the drawing has
	 * the stronger: between strokes the ground shows through less clearly than strokes
	 * show on it.
	 * @return the brightness difference to the ground
	 */
	float strongest() {
		return this.plane.quantile(STRONGEST, 0);
	}

}
