package dev.digits.picture;

import java.util.Arrays;

/**
 * How much ink lies where.
 *
 * @param plane brightness difference between ground and ink, positive for ink
 * @param noise standard deviation of the ground
 * @param level the difference that full ink has
 */
record Ink(Plane plane, float noise, float level) {

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
		float sign = (skew < 0) ? -1 : 1;
		Plane plane = new Plane(difference.width(), difference.height());
		float[] magnitude = new float[plane.values().length];
		for (int i = 0; i < magnitude.length; i++) {
			plane.values()[i] = sign * difference.values()[i];
			magnitude[i] = Math.abs(difference.values()[i]);
		}
		Arrays.sort(magnitude);
		float noise = Math.max(0.5f, 1.48f * magnitude[magnitude.length / 2]);
		plane = RuledLines.remove(plane, noise);
		float[] sorted = plane.values().clone();
		Arrays.sort(sorted);
		int from = sorted.length;
		while (from > 0 && sorted[from - 1] > 4 * noise) {
			from--;
		}
		float level = (from < sorted.length) ? sorted[from + (sorted.length - from) * 3 / 4] : 0;
		return new Ink(plane, noise, level);
	}

}
