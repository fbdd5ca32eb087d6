package dev.digits.picture.raster;

/**
 * A grid of numbers: brightness, ink, whatever a stage works on.
 *
 * @param width at least 1
 * @param height at least 1
 * @param values {@code width * height} numbers, row by row from the top left
 */
public record FloatImage(int width, int height, float[] values) {

	/** A quantile of this many values is as good as one of all. */
	private static final int SAMPLE = 8192;

	/**
	 * An image of zeros.
	 * @param width at least 1
	 * @param height at least 1
	 */
	public FloatImage(int width, int height) {
		this(width, height, new float[width * height]);
	}

	public float at(int x, int y) {
		return this.values[y * this.width + x];
	}

	/**
	 * The value at a place that may lie beyond the border, where the border's values go
	 * on.
	 * @param x any
	 * @param y any
	 * @return the value
	 */
	public float near(int x, int y) {
		return at(Math.max(0, Math.min(this.width - 1, x)), Math.max(0, Math.min(this.height - 1, y)));
	}

	public void addRow(int y, float weight, float[] row) {
		int start = y * this.width;
		for (int x = 0; x < this.width; x++) {
			row[x] += weight * this.values[start + x];
		}
	}

	public int longestSide() {
		return Math.max(this.width, this.height);
	}

	/**
	 * A quantile of the values from a bound upwards.
	 * @param quantile 0 to 1
	 * @param bound smaller values are left out
	 * @return the quantile, or 0 if no value reaches the bound
	 */
	public float quantile(double quantile, float bound) {
		int step = Math.max(1, this.values.length / SAMPLE);
		// Not a divisor of the width, or all samples would come from the same columns.
		while (step > 1 && this.width % step == 0) {
			step++;
		}
		float[] sample = new float[this.values.length / step + 1];
		int count = 0;
		for (int i = 0; i < this.values.length; i += step) {
			if (this.values[i] >= bound) {
				sample[count++] = this.values[i];
			}
		}
		return (count > 0) ? Selection.smallest(sample, count, Math.min(count - 1, (int) (quantile * count))) : 0;
	}

	/**
	 * Subtract a coarser image of the same view.
	 * @param coarse an image of any size; its values are interpolated
	 * @return the differences, of this image's size
	 */
	FloatImage minus(FloatImage coarse) {
		FloatImage difference = new FloatImage(this.width, this.height);
		Interpolation across = Interpolation.of(coarse.width, this.width);
		Interpolation down = Interpolation.of(coarse.height, this.height);
		for (int y = 0; y < this.height; y++) {
			int upper = down.before()[y] * coarse.width;
			int lower = down.after()[y] * coarse.width;
			float shareY = down.share()[y];
			for (int x = 0; x < this.width; x++) {
				int left = across.before()[x];
				int right = across.after()[x];
				float shareX = across.share()[x];
				float above = coarse.values[upper + left] * (1 - shareX) + coarse.values[upper + right] * shareX;
				float below = coarse.values[lower + left] * (1 - shareX) + coarse.values[lower + right] * shareX;
				int pixel = y * this.width + x;
				difference.values[pixel] = this.values[pixel] - (above * (1 - shareY) + below * shareY);
			}
		}
		return difference;
	}

	/**
	 * Cut out a part.
	 * @param box the part; what lies beyond this image comes out as 0
	 * @return the part
	 */
	public FloatImage crop(Box box) {
		FloatImage part = new FloatImage(box.width(), box.height());
		for (int y = Math.max(0, -box.y()); y < Math.min(box.height(), this.height - box.y()); y++) {
			for (int x = Math.max(0, -box.x()); x < Math.min(box.width(), this.width - box.x()); x++) {
				part.values[y * part.width + x] = at(box.x() + x, box.y() + y);
			}
		}
		return part;
	}

	/**
	 * Shrink until the longest side is within a bound.
	 * @param longest the bound in pixels
	 * @return a smaller image, or this one
	 */
	public FloatImage within(int longest) {
		double scale = (double) longest / longestSide();
		return (scale >= 1) ? this : Scaler.scale(this.width, this.height, this::addRow,
				Math.max(1, (int) Math.round(this.width * scale)), Math.max(1, (int) Math.round(this.height * scale)));
	}

	/**
	 * Where along one side of a coarse image the pixels of a fine one lie; beyond the
	 * border the border's values go on.
	 *
	 * @param before for each fine pixel the coarse one before it
	 * @param after and the one after it
	 * @param share how much of the latter, 0 to 1
	 */
	private record Interpolation(int[] before, int[] after, float[] share) {

		static Interpolation of(int coarse, int fine) {
			Interpolation places = new Interpolation(new int[fine], new int[fine], new float[fine]);
			for (int i = 0; i < fine; i++) {
				double place = Math.max(0, Math.min(coarse - 1, (i + 0.5) * coarse / fine - 0.5));
				places.before[i] = (int) place;
				places.after[i] = Math.min(coarse - 1, (int) place + 1);
				places.share[i] = (float) (place - (int) place);
			}
			return places;
		}

	}

}
