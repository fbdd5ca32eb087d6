package dev.digits.picture;

import java.util.Arrays;

/**
 * A grid of numbers: brightness, ink, whatever a stage works on.
 *
 * @param width at least 1
 * @param height at least 1
 * @param values {@code width * height} numbers, row by row from the top left
 */
record Plane(int width, int height, float[] values) {

	/** A quantile of this many values is as good as one of all. */
	private static final int SAMPLE = 8192;

	Plane(int width, int height) {
		this(width, height, new float[width * height]);
	}

	float at(int x, int y) {
		return this.values[y * this.width + x];
	}

	/**
	 * The value at a place between pixels, interpolated from the four around it; beyond
	 * the border the border's values go on.
	 * @param x 0 is the centre of the first column
	 * @param y 0 is the centre of the first row
	 * @return the value
	 */
	float between(double x, double y) {
		double insideX = Math.max(0, Math.min(this.width - 1, x));
		double insideY = Math.max(0, Math.min(this.height - 1, y));
		int left = (int) insideX;
		int top = (int) insideY;
		int right = Math.min(this.width - 1, left + 1);
		int bottom = Math.min(this.height - 1, top + 1);
		float shareX = (float) (insideX - left);
		float shareY = (float) (insideY - top);
		float upper = at(left, top) * (1 - shareX) + at(right, top) * shareX;
		float lower = at(left, bottom) * (1 - shareX) + at(right, bottom) * shareX;
		return upper * (1 - shareY) + lower * shareY;
	}

	void addRow(int y, float weight, float[] row) {
		int start = y * this.width;
		for (int x = 0; x < this.width; x++) {
			row[x] += weight * this.values[start + x];
		}
	}

	int longestSide() {
		return Math.max(this.width, this.height);
	}

	/**
	 * A quantile of the values from a bound upwards.
	 * @param quantile 0 to 1
	 * @param bound smaller values are left out
	 * @return the quantile, or 0 if no value reaches the bound
	 */
	float quantile(double quantile, float bound) {
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
		Arrays.sort(sample, 0, count);
		return (count > 0) ? sample[Math.min(count - 1, (int) (quantile * count))] : 0;
	}

	/**
	 * Multiply pixel by pixel.
	 * @param other a plane of the same size
	 * @return the products
	 */
	Plane times(Plane other) {
		Plane product = new Plane(this.width, this.height);
		for (int i = 0; i < this.values.length; i++) {
			product.values[i] = this.values[i] * other.values[i];
		}
		return product;
	}

	/**
	 * Subtract a coarser plane of the same view.
	 * @param coarse a plane of any size; its values are interpolated
	 * @return the differences, of this plane's size
	 */
	Plane minus(Plane coarse) {
		Plane difference = new Plane(this.width, this.height);
		for (int y = 0; y < this.height; y++) {
			double coarseY = (y + 0.5) * coarse.height / this.height - 0.5;
			for (int x = 0; x < this.width; x++) {
				double coarseX = (x + 0.5) * coarse.width / this.width - 0.5;
				difference.values[y * this.width + x] = at(x, y) - coarse.between(coarseX, coarseY);
			}
		}
		return difference;
	}

	/**
	 * Rows become columns.
	 * @return the mirror image along the main diagonal
	 */
	Plane transposed() {
		Plane turned = new Plane(this.height, this.width);
		for (int y = 0; y < this.height; y++) {
			for (int x = 0; x < this.width; x++) {
				turned.values[x * this.height + y] = at(x, y);
			}
		}
		return turned;
	}

	/**
	 * Cut out a part.
	 * @param box the part; what lies beyond this plane comes out as 0
	 * @return the part
	 */
	Plane crop(Box box) {
		Plane part = new Plane(box.width(), box.height());
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
	 * @return a smaller plane, or this one
	 */
	Plane within(int longest) {
		double scale = (double) longest / longestSide();
		return (scale >= 1) ? this : Scaler.scale(this.width, this.height, this::addRow,
				Math.max(1, (int) Math.round(this.width * scale)), Math.max(1, (int) Math.round(this.height * scale)));
	}

	/**
	 * Show the values as brightness.
	 * @param white the value that becomes white; 0 and less becomes black
	 * @return a picture of the same size
	 */
	GreyPicture picture(float white) {
		byte[] pixels = new byte[this.values.length];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math.round(Math.max(0, Math.min(255, 255 * this.values[i] / white)));
		}
		return new GreyPicture(this.width, this.height, pixels);
	}

}
