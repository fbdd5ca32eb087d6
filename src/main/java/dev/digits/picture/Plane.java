package dev.digits.picture;

/**
 * A grid of numbers: brightness, ink, whatever a stage works on.
 *
 * @param width at least 1
 * @param height at least 1
 * @param values {@code width * height} numbers, row by row from the top left
 */
record Plane(int width, int height, float[] values) {

	Plane(int width, int height) {
		this(width, height, new float[width * height]);
	}

	float at(int x, int y) {
		return this.values[y * this.width + x];
	}

	int longestSide() {
		return Math.max(this.width, this.height);
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

}
