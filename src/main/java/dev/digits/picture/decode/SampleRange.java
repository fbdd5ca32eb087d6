package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * Which samples of a picture are black and which are white. Who keeps 8 bits in 16, or 12
 * as cameras give them, or floats up to 255, does not use all that the type could hold.
 *
 * @param type of the samples, one of {@link DataBuffer}'s
 * @param black the sample that is black
 * @param white the sample that is white
 * @param opaque the sample of alpha that is opaque
 * @param isFull whether the type could hold no more
 */
record SampleRange(int type, double black, double white, double opaque, boolean isFull) {

	/** What 8, 10, 12 and 14 bits hold. */
	private static final int[] WHITES = { 255, 1023, 4095, 16383 };

	private static final int FULL_16 = 65535;

	private static final double UNSIGNED = 4294967296.0;

	/**
	 * The range that a picture uses.
	 * @param image of one sample for each colour
	 * @return its range; that of its type where it comes near to that
	 */
	static SampleRange of(BufferedImage image) {
		ColorModel model = image.getColorModel();
		int type = model.getTransferType();
		if (type != DataBuffer.TYPE_BYTE && type != DataBuffer.TYPE_USHORT) {
			return ofNumbers(image.getRaster(), type, model.getNumColorComponents());
		}
		int full = (1 << model.getComponentSize(0)) - 1;
		return (full == FULL_16) ? of16Bits(image.getRaster(), model) : new SampleRange(type, 0, full, full, true);
	}

	private static SampleRange of16Bits(Raster raster, ColorModel model) {
		int colours = model.getNumColorComponents();
		int most = 0;
		int mostAlpha = 0;
		int[] row = null;
		for (int y = 0; y < raster.getHeight() && most <= WHITES[WHITES.length - 1]; y++) {
			row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
			for (int i = 0; i < row.length; i++) {
				if (i % raster.getNumBands() < colours) {
					most = Math.max(most, row[i]);
				}
				else {
					mostAlpha = Math.max(mostAlpha, row[i]);
				}
			}
		}
		for (int white : WHITES) {
			if (most <= white) {
				return new SampleRange(model.getTransferType(), 0, white, (mostAlpha <= white) ? white : FULL_16,
						false);
			}
		}
		return new SampleRange(model.getTransferType(), 0, FULL_16, FULL_16, true);
	}

	/** From 0 to 1 as it is meant to be, or from the least to the greatest. */
	private static SampleRange ofNumbers(Raster raster, int type, int colours) {
		double least = 0;
		double most = 0;
		double mostAlpha = 0;
		double[] row = null;
		for (int y = 0; y < raster.getHeight(); y++) {
			row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
			for (int i = 0; i < row.length; i++) {
				double number = number(type, row[i]);
				if (!Double.isFinite(number)) {
					continue;
				}
				if (i % raster.getNumBands() < colours) {
					least = Math.min(least, number);
					most = Math.max(most, number);
				}
				else {
					mostAlpha = Math.max(mostAlpha, number);
				}
			}
		}
		return new SampleRange(type, least, Math.max(1, most), Math.max(1, mostAlpha), false);
	}

	// A raster takes all integers for signed.
	private static double number(int type, double sample) {
		return (type == DataBuffer.TYPE_INT && sample < 0) ? sample + UNSIGNED : sample;
	}

	/**
	 * Whether samples are numbers that do not fit into 16 bits.
	 * @return true for floats and large or signed integers
	 */
	boolean isWide() {
		return this.type != DataBuffer.TYPE_BYTE && this.type != DataBuffer.TYPE_USHORT;
	}

	/**
	 * Whether a sample is 0 to 255 as it is.
	 * @return true if there is nothing to be done
	 */
	boolean isByte() {
		return this.white == 255 && this.opaque == 255;
	}

	/**
	 * A sample's brightness.
	 * @param sample of a colour
	 * @return 0 to 255
	 */
	int to8Bits(double sample) {
		return share((number(this.type, sample) - this.black) / (this.white - this.black));
	}

	/**
	 * A sample's opacity.
	 * @param sample of alpha
	 * @return 0 to 255
	 */
	int alphaTo8Bits(double sample) {
		return share(number(this.type, sample) / this.opaque);
	}

	// What is not a number becomes 0.
	private static int share(double share) {
		return (int) (255 * Math.max(0, Math.min(1, share)) + 0.5);
	}

}
