package dev.digits.frame;

/**
 * Sums over square neighbourhoods in constant time a pixel, by a summed-area table.
 *
 * @see <a href="https://doi.org/10.1145/800031.808600">Crow, Summed-area tables for
 * texture mapping, 1984</a>
 */
final class Neighbourhood {

	private final int width;

	private final int height;

	private final double[] sums;

	/**
	 * Room for the sums of images of a size.
	 * @param width of the images
	 * @param height of the images
	 */
	Neighbourhood(int width, int height) {
		this.width = width;
		this.height = height;
		this.sums = new double[(width + 1) * (height + 1)];
	}

	/**
	 * Take an image's values, in place of those taken before.
	 * @param values row by row
	 * @param weights what to multiply each by
	 */
	void take(float[] values, float[] weights) {
		for (int y = 0; y < this.height; y++) {
			double row = 0;
			int above = y * (this.width + 1) + 1;
			int here = above + this.width + 1;
			for (int x = 0; x < this.width; x++) {
				int pixel = y * this.width + x;
				row += values[pixel] * weights[pixel];
				this.sums[here + x] = this.sums[above + x] + row;
			}
		}
	}

	/**
	 * The sums over the squares along a row, as far as they lie on the image.
	 * @param y the squares' centre
	 * @param radius half their side
	 * @param row takes the sum for each centre
	 */
	void sum(int y, int radius, double[] row) {
		int top = Math.max(0, y - radius) * (this.width + 1);
		int bottom = Math.min(this.height, y + radius + 1) * (this.width + 1);
		for (int x = 0; x < this.width; x++) {
			int left = Math.max(0, x - radius);
			int right = Math.min(this.width, x + radius + 1);
			row[x] = this.sums[bottom + right] - this.sums[bottom + left] - this.sums[top + right]
					+ this.sums[top + left];
		}
	}

}
