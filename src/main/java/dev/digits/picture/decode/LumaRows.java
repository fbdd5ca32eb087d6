package dev.digits.picture.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded picture in grey. The weights are those of JPEG's own luma.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BT.601">ITU-R BT.601</a>
 */
@FunctionalInterface
interface LumaRows {

	/**
	 * Read a row.
	 * @param y which, from 0
	 * @param luma for each pixel 0 to 255
	 * @param alpha for each pixel its opacity, 0 to 255; anything if the row is opaque
	 * @return whether the row is opaque
	 */
	boolean read(int y, int[] luma, int[] alpha);

	/**
	 * The rows of a picture.
	 * @param image in any form
	 * @return its rows
	 */
	static LumaRows of(BufferedImage image) {
		ColorModel model = image.getColorModel();
		if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
			return new Bytes(image.getRaster());
		}
		if (model instanceof ComponentColorModel && !model.isAlphaPremultiplied()) {
			int space = model.getColorSpace().getType();
			SampleRange range = SampleRange.of(image);
			// Java takes grey for linear light and would brighten it on the way to RGB.
			if (space == ColorSpace.TYPE_GRAY) {
				return new Samples(image.getRaster(), range, 1, model.hasAlpha());
			}
			if (model.getColorSpace().isCS_sRGB() || (space == ColorSpace.TYPE_RGB && !range.isFull())) {
				return new Samples(image.getRaster(), range, 3, model.hasAlpha());
			}
		}
		return (y, luma, alpha) -> readRgb(image, y, luma, alpha);
	}

	private static boolean readRgb(BufferedImage image, int y, int[] luma, int[] alpha) {
		image.getRGB(0, y, luma.length, 1, luma, 0, luma.length);
		int opaque = 255;
		for (int x = 0; x < luma.length; x++) {
			int pixel = luma[x];
			alpha[x] = pixel >>> 24;
			opaque &= alpha[x];
			luma[x] = luma(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF);
		}
		return opaque == 255;
	}

	/** The luma of a colour, all from 0 to 255. */
	static int luma(int red, int green, int blue) {
		return (299 * red + 587 * green + 114 * blue + 500) / 1000;
	}

	/** Of grey pixels, a byte each. */
	final class Bytes implements LumaRows {

		private final Raster raster;

		private final byte[] samples;

		private Bytes(Raster raster) {
			this.raster = raster;
			this.samples = new byte[raster.getWidth()];
		}

		@Override
		public boolean read(int y, int[] luma, int[] alpha) {
			this.raster.getDataElements(this.raster.getMinX(), this.raster.getMinY() + y, luma.length, 1, this.samples);
			for (int x = 0; x < luma.length; x++) {
				luma[x] = this.samples[x] & 0xFF;
			}
			return true;
		}

	}

	/** Of pixels with a sample for each colour, and perhaps one for alpha. */
	final class Samples implements LumaRows {

		private final Raster raster;

		private final SampleRange range;

		private final int colours;

		private final boolean transparent;

		private final int[] samples;

		/** Only for numbers that do not fit into 16 bits. */
		private final double[] numbers;

		private Samples(Raster raster, SampleRange range, int colours, boolean transparent) {
			this.raster = raster;
			this.range = range;
			this.colours = colours;
			this.transparent = transparent;
			this.samples = new int[raster.getWidth() * raster.getNumBands()];
			this.numbers = new double[range.isWide() ? this.samples.length : 0];
		}

		@Override
		public boolean read(int y, int[] luma, int[] alpha) {
			readSamples(this.raster.getMinY() + y, luma.length);
			int bands = this.raster.getNumBands();
			int opaque = 255;
			for (int x = 0, first = 0; x < luma.length; x++, first += bands) {
				luma[x] = (this.colours == 1) ? this.samples[first]
						: luma(this.samples[first], this.samples[first + 1], this.samples[first + 2]);
				if (this.transparent) {
					alpha[x] = this.samples[first + this.colours];
					opaque &= alpha[x];
				}
			}
			return opaque == 255;
		}

		private void readSamples(int y, int width) {
			if (this.range.isWide()) {
				this.raster.getPixels(this.raster.getMinX(), y, width, 1, this.numbers);
				for (int i = 0; i < this.samples.length; i++) {
					this.samples[i] = to8Bits(i, this.numbers[i]);
				}
				return;
			}
			this.raster.getPixels(this.raster.getMinX(), y, width, 1, this.samples);
			if (this.range.isByte()) {
				return;
			}
			double share = 255 / this.range.white();
			boolean alike = this.range.white() == this.range.opaque();
			for (int i = 0; i < this.samples.length; i++) {
				// Nothing is brighter than white, so the short way needs no bounds.
				this.samples[i] = alike ? (int) (share * this.samples[i] + 0.5) : to8Bits(i, this.samples[i]);
			}
		}

		private int to8Bits(int index, double sample) {
			boolean alpha = this.transparent && index % this.raster.getNumBands() == this.colours;
			return alpha ? this.range.alphaTo8Bits(sample) : this.range.to8Bits(sample);
		}

	}

}
