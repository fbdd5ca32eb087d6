package dev.digits.picture.raster;

/**
 * Parts values into low and high ones so that both classes differ as much as can be.
 *
 * @param threshold high values are not below it
 * @param separability how much of the values' variance lies between the classes, 0 to 1;
 * of evenly spread values it is 0.75
 * @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu, A threshold selection
 * method from gray-level histograms, 1979</a>
 */
public record Otsu(float threshold, double separability) {

	private static final int BINS = 128;

	/**
	 * Part values.
	 * @param values any; those beyond the bounds count as the bounds
	 * @param least lower bound
	 * @param most upper bound
	 * @return the best threshold; the upper bound if all are alike
	 */
	public static Otsu of(float[] values, float least, float most) {
		float width = (most - least) / BINS;
		int[] counts = new int[BINS];
		for (float value : values) {
			counts[(int) Math.max(0, Math.min(BINS - 1, (value - least) / width))]++;
		}
		double sum = 0;
		double squares = 0;
		for (int bin = 0; bin < BINS; bin++) {
			sum += (double) bin * counts[bin];
			squares += (double) bin * bin * counts[bin];
		}
		double variance = squares / values.length - Math.pow(sum / values.length, 2);
		int threshold = BINS;
		double between = 0;
		double low = 0;
		double lowSum = 0;
		for (int bin = 0; bin < BINS - 1; bin++) {
			low += counts[bin];
			lowSum += (double) bin * counts[bin];
			double high = values.length - low;
			double difference = (low > 0 && high > 0) ? lowSum / low - (sum - lowSum) / high : 0;
			double here = low * high * difference * difference / ((double) values.length * values.length);
			if (here > between) {
				between = here;
				threshold = bin + 1;
			}
		}
		return new Otsu(least + threshold * width, (variance > 0) ? between / variance : 0);
	}

}
