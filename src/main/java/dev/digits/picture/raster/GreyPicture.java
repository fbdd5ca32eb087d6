package dev.digits.picture.raster;

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
 * @param page which page of the file it is, from 1; 0 if the file has but one
 */
public record GreyPicture(int width, int height, byte[] pixels, int fullWidth, int fullHeight, int page) {

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
	 * A file's only picture.
	 * @param width in pixels, at least 1
	 * @param height in pixels, at least 1
	 * @param pixels {@code width * height} bytes
	 * @param fullWidth in pixels of the file, at least {@code width}
	 * @param fullHeight in pixels of the file, at least {@code height}
	 */
	public GreyPicture(int width, int height, byte[] pixels, int fullWidth, int fullHeight) {
		this(width, height, pixels, fullWidth, fullHeight, 0);
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

	/**
	 * Cut out a part.
	 * @param box inside this picture, in its own pixels
	 * @return a picture of the part alone
	 */
	public GreyPicture crop(Box box) {
		byte[] part = new byte[box.width() * box.height()];
		for (int y = 0; y < box.height(); y++) {
			System.arraycopy(this.pixels, (box.y() + y) * this.width + box.x(), part, y * box.width(), box.width());
		}
		return new GreyPicture(box.width(), box.height(), part);
	}

	/**
	 * Scale by averaging over area if it becomes smaller, by cubic interpolation if
	 * larger.
	 * @param newWidth in pixels
	 * @param newHeight in pixels, smaller than before if the width is
	 * @return the brightness, 0 to 255; after enlarging perhaps a little beyond
	 */
	public FloatImage scaled(int newWidth, int newHeight) {
		if (newWidth <= this.width && newHeight <= this.height) {
			return Scaler.scale(this.width, this.height, this::addRow, newWidth, newHeight);
		}
		return Bicubic.enlarge(Scaler.scale(this.width, this.height, this::addRow, this.width, this.height), newWidth,
				newHeight);
	}

	/**
	 * Add one of its rows to another, as {@link Scaler.Source} asks for.
	 * @param y which
	 * @param weight what to multiply its pixels by
	 * @param row what to add them to
	 */
	public void addRow(int y, float weight, float[] row) {
		int start = y * this.width;
		for (int x = 0; x < this.width; x++) {
			row[x] += weight * (this.pixels[start + x] & 0xFF);
		}
	}

	/**
	 * Whether it shows as much as a look can see.
	 * @param detail how closely it is looked at
	 * @return false if the file has pixels that are missing for that
	 */
	public boolean suffices(Detail detail) {
		return this.width == this.fullWidth || Math.max(this.width, this.height) >= detail.side();
	}

}
