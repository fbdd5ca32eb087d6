package dev.digits.picture.decode;

import java.awt.image.BufferedImage;

/**
 * Turns a decoded picture upright, opaque and grey.
 */
final class LumaConverter {

	private LumaConverter() {
	}

	/**
	 * Convert a picture. Where it is transparent, it is laid on what its visible pixels
	 * stand out from.
	 * @param image in any form
	 * @param orientation how to set it upright
	 * @return its luma, upright, row by row, 0 to 255
	 */
	static byte[] convert(BufferedImage image, Orientation orientation) {
		LumaRows rows = LumaRows.of(image);
		byte[] luma = new byte[image.getWidth() * image.getHeight()];
		boolean opaque = convert(rows, image, orientation, Backdrop.WHITE, luma);
		if (!opaque) {
			Backdrop backdrop = Backdrop.of(rows, image.getWidth(), image.getHeight());
			if (backdrop != Backdrop.WHITE) {
				convert(rows, image, orientation, backdrop, luma);
			}
		}
		return luma;
	}

	/**
	 * Convert all rows.
	 * @return whether all of them are opaque
	 */
	private static boolean convert(LumaRows rows, BufferedImage image, Orientation orientation, Backdrop backdrop,
			byte[] luma) {
		int width = image.getWidth();
		int height = image.getHeight();
		int[] row = new int[width];
		int[] alpha = new int[width];
		int step = orientation.step(width, height);
		boolean opaque = true;
		for (int y = 0; y < height; y++) {
			if (!rows.read(y, row, alpha)) {
				opaque = false;
				backdrop.lay(row, alpha);
			}
			int target = orientation.rowStart(y, width, height);
			for (int x = 0; x < width; x++) {
				luma[target] = (byte) row[x];
				target += step;
			}
		}
		return opaque;
	}

}
