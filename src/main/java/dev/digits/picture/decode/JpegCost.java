package dev.digits.picture.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import dev.digits.picture.PictureTooLargeException;

/**
 * What it would cost to decode the JPEG data in a file, be it a JPEG or a TIFF. A decoder
 * walks over all of a picture for each of its scans, and a scan may be a few bytes long:
 * with ten thousand of them and 16 megapixels it was not done after 20 seconds.
 */
final class JpegCost {

	/**
	 * Pixels times scans. 20 scans of the largest picture; a progressive JPEG has about
	 * ten.
	 */
	private static final long MAX_WORK = 1_000_000_000;

	/** Where each marker begins. */
	private static final char MARKER = 0xFF;

	private static final int FRAME = 0xC0;

	private static final int LAST_FRAME = 0xCF;

	/** Tables, and what is reserved. */
	private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

	private static final int SCAN = 0xDA;

	private JpegCost() {
	}

	/**
	 * Check a file, wherever in it the JPEG data may be: a header is known by its marker,
	 * and by a length that agrees with its number of components.
	 * @param bytes the whole file
	 * @param limits for every picture in it
	 * @throws IOException if decoding it would take too long
	 * @throws PictureTooLargeException if a header promises more than the limits allow
	 */
	static void check(byte[] bytes, PictureLimits limits) throws IOException {
		ByteBuffer file = ByteBuffer.wrap(bytes);
		// In such a string a byte is found many at a time: in a large file that counts.
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		long pixels = 0;
		long work = 0;
		for (int at = text.indexOf(MARKER); at >= 0 && at + 10 <= bytes.length; at = text.indexOf(MARKER, at + 1)) {
			int marker = bytes[at + 1] & 0xFF;
			int length = file.getShort(at + 2) & 0xFFFF;
			if (isFrame(marker) && bytes[at + 4] == 8 && length == 8 + 3 * bytes[at + 9]) {
				int height = file.getShort(at + 5) & 0xFFFF;
				int width = file.getShort(at + 7) & 0xFFFF;
				limits.check(width, height);
				pixels = (long) width * height;
			}
			if (marker == SCAN && length == 6 + 2 * bytes[at + 4]) {
				work += pixels;
			}
		}
		if (work > MAX_WORK) {
			throw new IOException("too many scans");
		}
	}

	// Some decoders read arithmetic coding, too.
	private static boolean isFrame(int marker) {
		return marker >= FRAME && marker <= LAST_FRAME && !NO_FRAME.contains(marker);
	}

}
