package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Strokes without sense: too many turns for a digit.
 */
final class Scribble {

	private static final int MARGIN = 4;

	private Scribble() {
	}

	static Drawing draw(RandomGenerator random) {
		double half = random.nextDouble(0.6, 1.6);
		Drawing drawing = new Drawing();
		for (int strokes = 1 + random.nextInt(3); strokes > 0; strokes--) {
			double[] x = places(8 + random.nextInt(5), random);
			double[] y = places(x.length, random);
			Drawing before = drawing;
			drawing = drawing.map((column, row) -> Math.max(before.at(column, row),
					(float) Inked.cover(half - distance(column, row, x, y))));
		}
		return drawing;
	}

	private static double[] places(int count, RandomGenerator random) {
		double[] places = new double[count];
		for (int i = 0; i < count; i++) {
			places[i] = random.nextDouble(MARGIN, Drawing.SIZE - MARGIN);
		}
		return places;
	}

	/** From a point to the nearest of the straight pieces between the places. */
	private static double distance(double px, double py, double[] x, double[] y) {
		double least = Double.MAX_VALUE;
		for (int i = 1; i < x.length; i++) {
			double dx = x[i] - x[i - 1];
			double dy = y[i] - y[i - 1];
			double along = ((px - x[i - 1]) * dx + (py - y[i - 1]) * dy) / (dx * dx + dy * dy + 1e-9);
			double nearest = Math.max(0, Math.min(1, along));
			least = Math.min(least, Math.hypot(px - x[i - 1] - nearest * dx, py - y[i - 1] - nearest * dy));
		}
		return least;
	}

}
