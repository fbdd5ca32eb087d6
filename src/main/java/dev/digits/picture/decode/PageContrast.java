package dev.digits.picture.decode;

/**
 * Tells a page with something on it from an empty sheet: somewhere on it, and not only
 * along its border, the brightness changes within a short way.
 */
final class PageContrast {

	/** The longest side of the copy that is looked at, in pixels. */
	private static final int SIDE = 400;

	/** Of this part of a side, a scan's border may be dark. */
	private static final int MARGIN = 32;

	/** Of 255; the copy has no sharp lines. */
	private static final int CONTRAST = 32;

	private static final int DISTANCE = 2;

	/** So few pixels may be dust. */
	private static final int DUST = 12;

	private PageContrast() {
	}

	/**
	 * Look for ink.
	 * @param luma the page's pixels, row by row
	 * @param width of the page
	 * @param height of the page
	 * @return whether there may be any
	 */
	static boolean showsInk(byte[] luma, int width, int height) {
		int step = (Math.max(width, height) + SIDE - 1) / SIDE;
		int columns = width / step;
		int rows = height / step;
		int[] means = means(luma, width, step, columns, rows);
		int left = columns / MARGIN;
		int top = rows / MARGIN;
		int edges = 0;
		for (int y = top; y < rows - top; y++) {
			for (int x = left; x < columns - left; x++) {
				int mean = means[y * columns + x];
				boolean across = x + DISTANCE < columns - left
						&& Math.abs(means[y * columns + x + DISTANCE] - mean) >= CONTRAST;
				boolean down = y + DISTANCE < rows - top
						&& Math.abs(means[(y + DISTANCE) * columns + x] - mean) >= CONTRAST;
				edges += (across || down) ? 1 : 0;
			}
		}
		return edges > DUST;
	}

	private static int[] means(byte[] luma, int width, int step, int columns, int rows) {
		int[] means = new int[columns * rows];
		for (int y = 0; y < rows * step; y++) {
			int row = y / step * columns;
			for (int x = 0; x < columns * step; x++) {
				means[row + x / step] += luma[y * width + x] & 0xFF;
			}
		}
		for (int i = 0; i < means.length; i++) {
			means[i] /= step * step;
		}
		return means;
	}

}
