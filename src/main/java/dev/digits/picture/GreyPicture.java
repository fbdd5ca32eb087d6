package dev.digits.picture;

/**
 * A decoded picture: upright, opaque and grey.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 * @param pixels {@code width * height} bytes, row by row from the top left; 0 is black,
 * 255 white
 */
public record GreyPicture(int width, int height, byte[] pixels) {

	public GreyPicture {
		if (width < 1 || height < 1 || pixels.length != width * height) {
			throw new IllegalArgumentException(
					"%d pixels do not make a picture of %d x %d".formatted(pixels.length, width, height));
		}
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

}
