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
 * @param page which page of the file it is, from 1; 0 if the file has but one
 */
public record GreyPicture(int width, int height, byte[] pixels, int fullWidth, int fullHeight, int page) {

	/** Of 255. */
	private static final int ABOUT = 24;

	private static final double NEARLY_ALL = 0.95;

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

	void addRow(int y, float weight, float[] row) {
		int start = y * this.width;
		for (int x = 0; x < this.width; x++) {
			row[x] += weight * (this.pixels[start + x] & 0xFF);
		}
	}

	/**
	 * Whether it shows as much as a look can see.
	 * @param look how closely it is looked at
	 * @return false if the file has pixels that are missing for that
	 */
	public boolean suffices(Look look) {
		return this.width == this.fullWidth || Math.max(this.width, this.height) >= look.side();
	}

	/**
	 * Whether nothing reaches its border: neither ink nor what may have spoilt it.
	 * @return true if nearly all pixels along the border are about as bright as the
	 * picture's median
	 */
	public boolean hasPlainBorder() {
		int median = median();
		int plain = 0;
		int all = 0;
		for (int y = 0; y < this.height; y++) {
			int step = (y == 0 || y == this.height - 1) ? 1 : Math.max(1, this.width - 1);
			for (int x = 0; x < this.width; x += step) {
				all++;
				plain += (Math.abs((this.pixels[y * this.width + x] & 0xFF) - median) <= ABOUT) ? 1 : 0;
			}
		}
		return plain >= NEARLY_ALL * all;
	}

	private int median() {
		int[] counts = new int[256];
		for (byte pixel : this.pixels) {
			counts[pixel & 0xFF]++;
		}
		int median = 0;
		for (int below = counts[0]; 2 * below < this.pixels.length; below += counts[median]) {
			median++;
		}
		return median;
	}

}
