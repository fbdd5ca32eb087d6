package dev.digits.picture;

import java.util.Arrays;

/**
 * Estimates the brightness of what a digit is written on, as a quadratic surface: light
 * that falls off and soft shadows have that form near a digit. Fitted by least squares to
 * what is not ink, which each round knows better.
 */
final class Background {

	/** The surface changes slowly: a copy of this size tells enough. */
	private static final int COARSE_SIDE = 40;

	private static final int TERMS = 6;

	private static final int ROUNDS = 4;

	/** What differs by more than this many standard deviations is left out ... */
	private static final double OUTLIER = 1.5;

	/** ... but not what differs by less than this, of 255. */
	private static final double ALIKE = 2;

	/** Keeps the equations solvable where next to nothing is left. */
	private static final double RIDGE = 1e-3;

	/** Above this, ink and background are two peaks, however much of it is ink. */
	private static final double TWO_PEAKS = 0.85;

	/**
	 * As much as this share of all must lie around the digit to tell which peak is which.
	 */
	private static final double ENOUGH = 0.05;

	private final Plane picture;

	private final float[] weights;

	private double[] surface = new double[TERMS];

	private Background(Plane picture) {
		this.picture = picture;
		this.weights = new float[picture.values().length];
		Arrays.fill(this.weights, 1);
	}

	/**
	 * How far each pixel lies above or below the background.
	 * @param picture brightness around a digit
	 * @param digit where the digit lies
	 * @return brightness minus background
	 */
	static Plane subtract(Plane picture, Box digit) {
		Background background = new Background(picture.within(COARSE_SIDE));
		background.startWithTheBackgroundsPeak(digit,
				(double) picture.longestSide() / background.picture.longestSide());
		background.fit();
		for (int round = 0; round < ROUNDS; round++) {
			background.leaveOutOutliers();
			background.fit();
		}
		return background.difference(picture);
	}

	/**
	 * A bold digit may cover more than what is around it. Then its own pixels would pass
	 * for the background, did the border not tell.
	 */
	private void startWithTheBackgroundsPeak(Box digit, double scale) {
		float[] values = this.picture.values();
		float least = values[0];
		float most = values[0];
		for (float value : values) {
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
		Otsu otsu = Otsu.of(values, least, most);
		if (otsu.separability() < TWO_PEAKS) {
			return;
		}
		int around = 0;
		int bright = 0;
		for (int i = 0; i < values.length; i++) {
			double x = (i % this.picture.width() + 0.5) * scale;
			double y = (i / this.picture.width() + 0.5) * scale;
			if (!digit.contains(x, y)) {
				around++;
				bright += (values[i] >= otsu.threshold()) ? 1 : 0;
			}
		}
		if (around < ENOUGH * values.length) {
			return;
		}
		for (int i = 0; i < values.length; i++) {
			this.weights[i] = ((values[i] >= otsu.threshold()) == (2 * bright > around)) ? 1 : 0;
		}
	}

	private void leaveOutOutliers() {
		float[] differences = difference(this.picture).values();
		double squares = 0;
		double count = 0;
		for (int i = 0; i < differences.length; i++) {
			squares += this.weights[i] * differences[i] * differences[i];
			count += this.weights[i];
		}
		double bound = Math.max(ALIKE, OUTLIER * Math.sqrt(squares / Math.max(1, count)));
		for (int i = 0; i < differences.length; i++) {
			this.weights[i] = (Math.abs(differences[i]) > bound) ? 0 : 1;
		}
	}

	private Plane difference(Plane fine) {
		Plane difference = new Plane(fine.width(), fine.height());
		double[] terms = new double[TERMS];
		for (int i = 0; i < difference.values().length; i++) {
			terms(fine, i, terms);
			double height = 0;
			for (int term = 0; term < TERMS; term++) {
				height += this.surface[term] * terms[term];
			}
			difference.values()[i] = (float) (fine.values()[i] - height);
		}
		return difference;
	}

	private void fit() {
		double[][] equations = new double[TERMS][TERMS + 1];
		double[] terms = new double[TERMS];
		for (int i = 0; i < this.weights.length; i++) {
			if (this.weights[i] > 0) {
				terms(this.picture, i, terms);
				for (int row = 0; row < TERMS; row++) {
					for (int column = 0; column < TERMS; column++) {
						equations[row][column] += terms[row] * terms[column];
					}
					equations[row][TERMS] += terms[row] * this.picture.values()[i];
				}
			}
		}
		for (int row = 0; row < TERMS; row++) {
			equations[row][row] += RIDGE;
		}
		this.surface = solve(equations);
	}

	/** Powers of the place, which runs from -1 to 1 both ways. */
	private static void terms(Plane plane, int pixel, double[] terms) {
		double x = 2 * (pixel % plane.width() + 0.5) / plane.width() - 1;
		double y = 2 * (pixel / plane.width() + 0.5) / plane.height() - 1;
		terms[0] = 1;
		terms[1] = x;
		terms[2] = y;
		terms[3] = x * x;
		terms[4] = x * y;
		terms[5] = y * y;
	}

	/**
	 * By Gauss and Jordan. The equations are symmetric and positive definite: no
	 * pivoting.
	 */
	private static double[] solve(double[][] equations) {
		int count = equations.length;
		for (int pivot = 0; pivot < count; pivot++) {
			for (int row = 0; row < count; row++) {
				double factor = equations[row][pivot] / equations[pivot][pivot];
				for (int column = pivot; row != pivot && column <= count; column++) {
					equations[row][column] -= factor * equations[pivot][column];
				}
			}
		}
		double[] solution = new double[count];
		for (int row = 0; row < count; row++) {
			solution[row] = equations[row][count] / equations[row][row];
		}
		return solution;
	}

}
