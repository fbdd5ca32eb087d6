package dev.digits.picture.raster;

/**
 * A part of a picture as shares of its width and height, so that it is the same part of a
 * smaller copy too. It may reach beyond the picture.
 *
 * @param left edge, 0 to 1
 * @param top edge, 0 to 1
 * @param right edge, 0 to 1
 * @param bottom edge, 0 to 1
 */
public record Region(double left, double top, double right, double bottom) {

	/** All of the picture. */
	public static final Region WHOLE = new Region(0, 0, 1, 1);

	/**
	 * The pixels of a picture that it covers, at least one.
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 * @return a box inside the picture
	 */
	public Box pixels(int width, int height) {
		int x = clamp((int) Math.floor(this.left * width), 0, width - 1);
		int y = clamp((int) Math.floor(this.top * height), 0, height - 1);
		return new Box(x, y, clamp((int) Math.ceil(this.right * width) - x, 1, width - x),
				clamp((int) Math.ceil(this.bottom * height) - y, 1, height - y));
	}

	private static int clamp(int value, int least, int most) {
		return Math.max(least, Math.min(most, value));
	}

	/**
	 * The square around its middle, as far as it lies in the picture.
	 * @param picture whose part this is
	 * @param factor how much longer its side is than the longer side of this
	 * @return a part of the picture
	 */
	public Region around(GreyPicture picture, double factor) {
		double radius = factor * longestSide(picture) / 2;
		double x = radius / picture.fullWidth();
		double y = radius / picture.fullHeight();
		double middleX = (this.left + this.right) / 2;
		double middleY = (this.top + this.bottom) / 2;
		return new Region(Math.max(0, middleX - x), Math.max(0, middleY - y), Math.min(1, middleX + x),
				Math.min(1, middleY + y));
	}

	/**
	 * Its longer side.
	 * @param picture whose part this is
	 * @return in pixels of the whole picture
	 */
	public double longestSide(GreyPicture picture) {
		return Math.max((this.right - this.left) * picture.fullWidth(),
				(this.bottom - this.top) * picture.fullHeight());
	}

}
