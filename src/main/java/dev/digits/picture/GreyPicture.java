package dev.digits.picture;

/**
 * A decoded picture: upright, opaque and grey. A very large one is thinned out while it
 * is read; then it has fewer pixels than the file, and knows how many that had.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param pixels {@code width * height} bytes, row by row from the top left; 0 is black,
 * 255 white
 * @param fullWidth in pixels of the file, at least {@code width}
 * @param fullHeight in pixels of the file, at least {@code height}
 */
public record GreyPicture(int width, int height, byte[] pixels, int fullWidth, int fullHeight) {

	public GreyPicture {
		if (width < 1 || height < 1 || pixels.length != width * height) {
			throw new IllegalArgumentException(
					"%d pixels do not make a picture of %d x %d".formatted(pixels.length, width, height));
		}
		if (fullWidth < width || fullHeight < height) {
			throw new IllegalArgumentException("%d x %d pixels cannot come from a file of %d x %d".formatted(width,
					height, fullWidth, fullHeight));
		}
	}

	/**
	 * A picture with all its pixels.
	 * @param width in pixels, at least 1
	 * @param height in pixels, at least 1
	 * @param pixels {@code width * height} bytes
	 */
	public GreyPicture(int width, int height, byte[] pixels) {
		this(width, height, pixels, width, height);
	}

	/**
	 * The brightness at a place.
	 * @param x from the left, 0 to {@code width - 1}
	 * @param y from the top, 0 to {@code height - 1}
	 * @return 0 (black) to 255 (white)
	 */
	public int at(int x, int y) {
		return this.pixels[y * this.width + x] & 0xFF;
	}

	void addRow(int y, float weight, float[] row) {
		int start = y * this.width;
		for (int x = 0; x < this.width; x++) {
			row[x] += weight * (this.pixels[start + x] & 0xFF);
		}
	}

}
