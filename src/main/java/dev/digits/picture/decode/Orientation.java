package dev.digits.picture.decode;

/**
 * How the stored rows and columns of a picture lie when it is held upright.
 *
 * @see <a href="https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf">Exif 2.3, tag
 * 274</a>
 */
enum Orientation {

	// In the order of their values in Exif, 1 to 8.
	UPRIGHT(false, false, false), MIRRORED(false, true, false), UPSIDE_DOWN(false, true, true),
	FLIPPED(false, false, true), TRANSPOSED(true, false, false), TURN_RIGHT(true, true, false),
	TRANSVERSED(true, true, true), TURN_LEFT(true, false, true);

	private final boolean swapped;

	private final boolean mirroredX;

	private final boolean mirroredY;

	/**
	 * First swap x and y, then mirror.
	 */
	Orientation(boolean swapped, boolean mirroredX, boolean mirroredY) {
		this.swapped = swapped;
		this.mirroredX = mirroredX;
		this.mirroredY = mirroredY;
	}

	/**
	 * The orientation of a value in Exif.
	 * @param value 1 to 8; any other means upright, as browsers see it
	 * @return the orientation
	 */
	static Orientation ofExif(int value) {
		return (value >= 1 && value <= 8) ? values()[value - 1] : UPRIGHT;
	}

	/**
	 * The width of the upright picture.
	 * @param width of the stored picture
	 * @param height of the stored picture
	 * @return either of them
	 */
	int width(int width, int height) {
		return this.swapped ? height : width;
	}

	/**
	 * The height of the upright picture.
	 * @param width of the stored picture
	 * @param height of the stored picture
	 * @return either of them
	 */
	int height(int width, int height) {
		return this.swapped ? width : height;
	}

	/**
	 * Where a row of the stored picture goes.
	 * @param y the row
	 * @param width of the stored picture
	 * @param height of the stored picture
	 * @return the index of its first pixel in the upright picture's pixels
	 */
	int rowStart(int y, int width, int height) {
		return index(0, y, width, height);
	}

	/**
	 * How far apart in the upright picture's pixels two neighbours of a stored row are.
	 * @param width of the stored picture
	 * @param height of the stored picture
	 * @return the step, which may be negative
	 */
	int step(int width, int height) {
		return index(1, 0, width, height) - index(0, 0, width, height);
	}

	private int index(int x, int y, int width, int height) {
		int uprightX = this.swapped ? y : x;
		int uprightY = this.swapped ? x : y;
		if (this.mirroredX) {
			uprightX = width(width, height) - 1 - uprightX;
		}
		if (this.mirroredY) {
			uprightY = height(width, height) - 1 - uprightY;
		}
		return uprightY * width(width, height) + uprightX;
	}

}
