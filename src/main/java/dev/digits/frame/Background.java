package dev.digits.frame;

import java.util.Arrays;

import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.FloatImage;
import dev.digits.picture.raster.Otsu;

/**
 * Estimates the brightness of what a digit is written on, as a quadratic surface: light
 * that falls off and soft shadows have that form near a digit. Fitted by least squares to
 * what is not ink, which each round knows better.
 */
final class Background {

	/** The surface changes slowly: a copy of this size tells enough. */
	private static final int COARSE_SIDE = 40;

	/** Of the surface. */
	private static final int DEGREE = 2;

	/** The powers of x in the surface's terms: 1, x, y, x², xy, y². */
	private static final int[] ACROSS = { 0, 1, 0, 2, 1, 0 };

	/** The powers of y. */
	private static final int[] DOWN = { 0, 0, 1, 0, 1, 2 };

	private static final int TERMS = ACROSS.length;

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

	private final FloatImage picture;

	private final float[] weights;

	private double[] surface = new double[TERMS];

	private Background(FloatImage picture) {
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
	static FloatImage subtract(FloatImage picture, Box digit) {
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

	private FloatImage difference(FloatImage fine) {
		FloatImage difference = new FloatImage(fine.width(), fine.height());
		double[] places = places(fine.width());
		for (int row = 0; row < fine.height(); row++) {
			double y = place(row, fine.height());
			double constant = this.surface[0] + y * (this.surface[2] + y * this.surface[5]);
			double linear = this.surface[1] + y * this.surface[4];
			double square = this.surface[3];
			int start = row * fine.width();
			for (int column = 0; column < places.length; column++) {
				double x = places[column];
				difference.values()[start
						+ column] = (float) (fine.values()[start + column] - constant - x * (linear + x * square));
			}
		}
		return difference;
	}

	/**
	 * Every number in the equations is a sum of powers of the place: row by row, these
	 * are few sums for many equations.
	 */
	private void fit() {
		double[][] weighted = new double[2 * DEGREE + 1][2 * DEGREE + 1];
		double[][] valued = new double[DEGREE + 1][DEGREE + 1];
		double[] places = places(this.picture.width());
		double[] ones = new double[2 * DEGREE + 1];
		double[] values = new double[DEGREE + 1];
		for (int row = 0; row < this.picture.height(); row++) {
			sums(row, places, ones, values);
			double y = place(row, this.picture.height());
			addRow(weighted, ones, y);
			addRow(valued, values, y);
		}
		double[][] equations = new double[TERMS][TERMS + 1];
		for (int row = 0; row < TERMS; row++) {
			for (int column = 0; column < TERMS; column++) {
				equations[row][column] = weighted[ACROSS[row] + ACROSS[column]][DOWN[row] + DOWN[column]];
			}
			equations[row][TERMS] = valued[ACROSS[row]][DOWN[row]];
			equations[row][row] += RIDGE;
		}
		this.surface = solve(equations);
	}

	/** Of a row's pixels that count, and of their values, by each power of x. */
	private void sums(int row, double[] places, double[] ones, double[] values) {
		Arrays.fill(ones, 0);
		Arrays.fill(values, 0);
		int start = row * places.length;
		for (int column = 0; column < places.length; column++) {
			if (this.weights[start + column] > 0) {
				double x = places[column];
				double xx = x * x;
				float value = this.picture.values()[start + column];
				ones[0] += 1;
				ones[1] += x;
				ones[2] += xx;
				ones[3] += xx * x;
				ones[4] += xx * xx;
				values[0] += value;
				values[1] += x * value;
				values[2] += xx * value;
			}
		}
	}

	private static void addRow(double[][] moments, double[] sums, double y) {
		for (int across = 0; across < sums.length; across++) {
			double power = 1;
			for (int down = 0; across + down < sums.length; down++) {
				moments[across][down] += power * sums[across];
				power *= y;
			}
		}
	}

	private static double[] places(int size) {
		double[] places = new double[size];
		for (int i = 0; i < size; i++) {
			places[i] = place(i, size);
		}
		return places;
	}

	/** From -1 to 1 across the picture, and down. */
	private static double place(int pixel, int size) {
		return 2 * (pixel + 0.5) / size - 1;
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
