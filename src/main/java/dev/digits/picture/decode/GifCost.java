package dev.digits.picture.decode;

import java.io.IOException;

/**
 * What it would cost to read what stands before the first picture of a GIF. The JDK's
 * decoder appends the blocks of a comment one by one and copies all of it for each: with
 * ten megabytes it was not done after six seconds.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifCost {

	/** Half a megabyte. A colour profile or a description has less. */
	private static final int MAX_BLOCKS = 2_000;

	private static final int HEADER = 13;

	private static final int EXTENSION = 0x21;

	private GifCost() {
	}

	/**
	 * Find the first frame.
	 * @param bytes the whole file
	 * @return where its descriptor begins, if there is one
	 * @throws IOException if reading what stands before it would take too long
	 */
	static int firstFrame(byte[] bytes) throws IOException {
		int at = HEADER;
		if (bytes.length > HEADER && bytes[10] < 0) {
			at += 3 * (2 << (bytes[10] & 7));
		}
		int blocks = 0;
		while (at + 2 < bytes.length && bytes[at] == EXTENSION) {
			at += 2;
			while (at < bytes.length && bytes[at] != 0) {
				at += 1 + (bytes[at] & 0xFF);
				blocks++;
			}
			at++;
		}
		if (blocks > MAX_BLOCKS) {
			throw new IOException("too long before the picture begins");
		}
		return at;
	}

}
