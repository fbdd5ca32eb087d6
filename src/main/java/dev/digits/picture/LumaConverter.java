package dev.digits.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Turns a decoded picture upright, opaque and grey. The weights are those of JPEG's own
 * luma; transparency shows white.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BT.601">ITU-R BT.601</a>
 */
final class LumaConverter {

	private static final int RED = 299;

	private static final int GREEN = 587;

	private static final int BLUE = 114;

	private LumaConverter() {
	}

	/**
	 * Convert a picture.
	 * @param image in any form
	 * @param orientation how to set it upright
	 * @return its luma, upright, row by row, 0 to 255
	 */
	static byte[] convert(BufferedImage image, Orientation orientation) {
		int width = image.getWidth();
		int height = image.getHeight();
		byte[] luma = new byte[width * height];
		int[] row = new int[width];
		int step = orientation.step(width, height);
		RowReader reader = rowReader(image);
		for (int y = 0; y < height; y++) {
			reader.read(y, row);
			int target = orientation.rowStart(y, width, height);
			for (int x = 0; x < width; x++) {
				luma[target] = (byte) row[x];
				target += step;
			}
		}
		return luma;
	}

	private static RowReader rowReader(BufferedImage image) {
		ColorModel model = image.getColorModel();
		boolean integers = model.getTransferType() == DataBuffer.TYPE_BYTE
				|| model.getTransferType() == DataBuffer.TYPE_USHORT;
		if (model instanceof ComponentColorModel && integers && !model.isAlphaPremultiplied()) {
			if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
				return byteReader(image.getRaster());
			}
			// Java takes grey for linear light and would brighten it on the way to RGB.
			if (model.getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
				return (y, row) -> readGrey(image.getRaster(), model, y, row);
			}
			if (model.getColorSpace().isCS_sRGB()) {
				return (y, row) -> readRgb(image.getRaster(), model, y, row);
			}
		}
		return (y, row) -> {
			image.getRGB(0, y, row.length, 1, row, 0, row.length);
			for (int x = 0; x < row.length; x++) {
				row[x] = onWhite(luma(row[x] >> 16 & 0xFF, row[x] >> 8 & 0xFF, row[x] & 0xFF), row[x] >>> 24, 255);
			}
		};
	}

	private static RowReader byteReader(Raster raster) {
		byte[] samples = new byte[raster.getWidth()];
		return (y, row) -> {
			raster.getDataElements(raster.getMinX(), raster.getMinY() + y, row.length, 1, samples);
			for (int x = 0; x < row.length; x++) {
				row[x] = samples[x] & 0xFF;
			}
		};
	}

	private static void readGrey(Raster raster, ColorModel model, int y, int[] row) {
		int bands = raster.getNumBands();
		int full = (1 << model.getComponentSize(0)) - 1;
		int[] samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, (int[]) null);
		for (int x = 0; x < row.length; x++) {
			int alpha = model.hasAlpha() ? samples[x * bands + 1] : full;
			row[x] = onWhite(to8Bits(samples[x * bands], full), alpha, full);
		}
	}

	private static void readRgb(Raster raster, ColorModel model, int y, int[] row) {
		int bands = raster.getNumBands();
		int full = (1 << model.getComponentSize(0)) - 1;
		int[] samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, (int[]) null);
		for (int x = 0; x < row.length; x++) {
			int first = x * bands;
			int alpha = model.hasAlpha() ? samples[first + 3] : full;
			int luma = luma(to8Bits(samples[first], full), to8Bits(samples[first + 1], full),
					to8Bits(samples[first + 2], full));
			row[x] = onWhite(luma, alpha, full);
		}
	}

	private static int to8Bits(int sample, int full) {
		return (full == 255) ? sample : (int) ((sample * 255L + full / 2) / full);
	}

	private static int luma(int red, int green, int blue) {
		return (RED * red + GREEN * green + BLUE * blue + 500) / 1000;
	}

	private static int onWhite(int luma, int alpha, int opaque) {
		return (alpha == opaque) ? luma : (int) (255 - ((255L - luma) * alpha + opaque / 2) / opaque);
	}

	/** Reads the luma of one row. */
	@FunctionalInterface
	private interface RowReader {

		void read(int y, int[] row);

	}

}
