package dev.digits.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Decodes the luma of a JPEG at a fraction of its size: libjpeg-turbo leaves out the high
 * frequencies before the inverse cosine transform, which costs less than to compute all
 * pixels and average them. Leptonica is only the way to it.
 *
 * @see <a href="https://libjpeg-turbo.org/">libjpeg-turbo</a>
 */
final class LumaJpeg {

	private static final int[] REDUCTIONS = { 8, 4, 2 };

	/** Whether Leptonica is there. */
	static final boolean LOADED = load();

	/**
	 * Make it when the service starts: the first one loads the native library, which may
	 * take half a second.
	 */
	LumaJpeg() {
	}

	/**
	 * Decode a picture.
	 * @param bytes the whole file
	 * @param header its header, within the limits
	 * @param side how long the longest side has to be at least, if the file has that many
	 * pixels
	 * @return grey pixels; or nothing if libjpeg-turbo is missing here, cannot turn this
	 * picture grey, or finds anything wrong with it
	 */
	Optional<BufferedImage> decode(byte[] bytes, JpegHeader header, int side) {
		if (!LOADED) {
			return Optional.empty();
		}
		PIX pix = leptonica.pixReadMemJpeg(bytes, bytes.length, 0, reduction(header, side), new int[1],
				leptonica.L_JPEG_READ_LUMINANCE);
		if (pix == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(copy(pix));
		}
		finally {
			leptonica.pixDestroy(pix);
		}
	}

	private static int reduction(JpegHeader header, int side) {
		int longest = Math.max(header.width(), header.height());
		for (int reduction : REDUCTIONS) {
			if (longest / reduction >= side) {
				return reduction;
			}
		}
		return 1;
	}

	private static BufferedImage copy(PIX pix) {
		BufferedImage image = new BufferedImage(pix.w(), pix.h(), BufferedImage.TYPE_BYTE_GRAY);
		byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
		// Leptonica keeps four pixels in a word, the leftmost in its highest byte.
		leptonica.pixEndianByteSwap(pix);
		BytePointer rows = new BytePointer(leptonica.pixGetData(pix));
		for (int y = 0; y < pix.h(); y++) {
			rows.position(4L * y * pix.wpl()).get(pixels, y * pix.w(), pix.w());
		}
		return image;
	}

	private static boolean load() {
		try {
			// Whatever it would print, the next decoder says better.
			leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
			return true;
		}
		catch (LinkageError ex) {
			System.getLogger(LumaJpeg.class.getName())
				.log(System.Logger.Level.WARNING,
						"Leptonica cannot be loaded, so JPEG and WebP take longer to read: " + ex.getMessage());
			return false;
		}
	}

}
