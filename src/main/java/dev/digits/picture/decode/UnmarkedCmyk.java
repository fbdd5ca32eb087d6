package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.decode.PictureDecoder.Decoded;

/**
 * Decodes a CMYK JPEG without Adobe's marker. Some such have 255 for full ink, as the
 * standard has it; some have 0, as Adobe's programs write it, and lost the marker on the
 * way. Which it is tells the paper: most of a picture has little ink.
 */
final class UnmarkedCmyk {

	private static final int BLACK = 3;

	private UnmarkedCmyk() {
	}

	/**
	 * Decode the first picture.
	 * @param reader has the file
	 * @param limits for the size in its header
	 * @return the picture in grey
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws IOException if it cannot be read
	 */
	static Decoded decode(ImageReader reader, PictureLimits limits) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		limits.check(width, height);
		ImageReadParam parameters = reader.getDefaultReadParam();
		int every = PictureDecoder.every(width, height);
		parameters.setSourceSubsampling(every, every, 0, 0);
		return new Decoded(grey(reader.readRaster(0, parameters)), width, height);
	}

	private static BufferedImage grey(Raster raster) {
		BufferedImage image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		int full = isInverted(raster) ? 0 : 255;
		int[] row = null;
		for (int y = 0; y < raster.getHeight(); y++) {
			row = row(raster, y, row);
			for (int x = 0; x < raster.getWidth(); x++) {
				int first = 4 * x;
				int luma = LumaRows.luma(row[first] ^ full, row[first + 1] ^ full, row[first + 2] ^ full);
				grey[y * raster.getWidth() + x] = (byte) (luma * (row[first + BLACK] ^ full) / 255);
			}
		}
		return image;
	}

	private static boolean isInverted(Raster raster) {
		long sum = 0;
		int[] row = null;
		for (int y = 0; y < raster.getHeight(); y++) {
			row = row(raster, y, row);
			for (int sample : row) {
				sum += sample;
			}
		}
		return sum >= 4 * 128L * raster.getWidth() * raster.getHeight();
	}

	private static int[] row(Raster raster, int y, int[] row) {
		return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
	}

}
