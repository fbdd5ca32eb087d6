package dev.digits.picture;

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

	Neighbourhood(Plane plane) {
		this.width = plane.width();
		this.height = plane.height();
		this.sums = new double[(this.width + 1) * (this.height + 1)];
		for (int y = 0; y < this.height; y++) {
			double row = 0;
			for (int x = 0; x < this.width; x++) {
				row += plane.at(x, y);
				this.sums[(y + 1) * (this.width + 1) + x + 1] = this.sums[y * (this.width + 1) + x + 1] + row;
			}
		}
	}

	/**
	 * The sum over a square, as far as it lies on the plane.
	 * @param x the square's centre
	 * @param y the square's centre
	 * @param radius half its side
	 * @return the sum
	 */
	double sum(int x, int y, int radius) {
		int left = Math.max(0, x - radius);
		int right = Math.min(this.width, x + radius + 1);
		int top = Math.max(0, y - radius) * (this.width + 1);
		int bottom = Math.min(this.height, y + radius + 1) * (this.width + 1);
		return this.sums[bottom + right] - this.sums[bottom + left] - this.sums[top + right] + this.sums[top + left];
	}

}
