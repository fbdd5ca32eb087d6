package dev.digits.trainer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits a probability to figures: the logistic function of their weighted sum. Newton's
 * method with a little ridge, on standardised figures.
 *
 * @param bias added to the sum
 * @param weights one for each figure
 * @see <a href="https://hastie.su.domains/ElemStatLearn/">Hastie et al., The elements of
 * statistical learning, section 4.4.1</a>
 */
public record LogisticRegression(double bias, List<Double> weights) {

	private static final int STEPS = 50;

	/** Keeps weights small where figures say the same. */
	private static final double RIDGE = 1;

	/**
	 * Fit.
	 * @param figures of each case, all of the same length
	 * @param right whether the case is what the probability is of
	 * @return the fit
	 */
	public static LogisticRegression fit(List<List<Double>> figures, List<Boolean> right) {
		int count = figures.get(0).size();
		double[] means = new double[count];
		double[] deviations = new double[count];
		for (int i = 0; i < count; i++) {
			int place = i;
			means[i] = figures.stream().mapToDouble((row) -> row.get(place)).average().orElse(0);
			double mean = means[i];
			deviations[i] = Math
				.sqrt(figures.stream().mapToDouble((row) -> Math.pow(row.get(place) - mean, 2)).average().orElse(0))
					+ 1e-9;
		}
		double[][] rows = figures.stream().map((row) -> {
			double[] scaled = new double[count + 1];
			scaled[count] = 1;
			for (int i = 0; i < count; i++) {
				scaled[i] = (row.get(i) - means[i]) / deviations[i];
			}
			return scaled;
		}).toArray(double[][]::new);
		double[] fitted = newton(rows, right);
		List<Double> weights = new ArrayList<>();
		double bias = fitted[count];
		for (int i = 0; i < count; i++) {
			weights.add(fitted[i] / deviations[i]);
			bias -= fitted[i] * means[i] / deviations[i];
		}
		return new LogisticRegression(bias, weights);
	}

	private static double[] newton(double[][] rows, List<Boolean> right) {
		int count = rows[0].length;
		double[] fitted = new double[count];
		for (int step = 0; step < STEPS; step++) {
			double[][] equations = new double[count][count + 1];
			for (int i = 0; i < count; i++) {
				// Not of the bias, which is last.
				double ridge = (i < count - 1) ? RIDGE : 0;
				equations[i][i] = ridge + 1e-9;
				equations[i][count] = -ridge * fitted[i];
			}
			for (int row = 0; row < rows.length; row++) {
				double probability = probability(rows[row], fitted);
				double gap = (right.get(row) ? 1 : 0) - probability;
				double weight = probability * (1 - probability);
				for (int i = 0; i < count; i++) {
					equations[i][count] += gap * rows[row][i];
					for (int j = 0; j < count; j++) {
						equations[i][j] += weight * rows[row][i] * rows[row][j];
					}
				}
			}
			double[] change = solved(equations);
			for (int i = 0; i < count; i++) {
				fitted[i] += change[i];
			}
		}
		return fitted;
	}

	private static double probability(double[] row, double[] fitted) {
		double sum = 0;
		for (int i = 0; i < row.length; i++) {
			sum += row[i] * fitted[i];
		}
		return 1 / (1 + Math.exp(-sum));
	}

	/** Gaussian elimination; the ridge makes the equations positive definite. */
	private static double[] solved(double[][] equations) {
		int count = equations.length;
		double[][] rows = Arrays.stream(equations).map(double[]::clone).toArray(double[][]::new);
		for (int i = 0; i < count; i++) {
			for (int below = i + 1; below < count; below++) {
				double factor = rows[below][i] / rows[i][i];
				for (int j = i; j <= count; j++) {
					rows[below][j] -= factor * rows[i][j];
				}
			}
		}
		double[] solution = new double[count];
		for (int i = count - 1; i >= 0; i--) {
			double sum = rows[i][count];
			for (int j = i + 1; j < count; j++) {
				sum -= rows[i][j] * solution[j];
			}
			solution[i] = sum / rows[i][i];
		}
		return solution;
	}

}
