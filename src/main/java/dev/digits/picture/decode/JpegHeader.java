package dev.digits.picture.decode;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the frame header of an ordinary JPEG promises: baseline, extended or progressive,
 * with Huffman codes.
 *
 * @param width in pixels
 * @param height in pixels
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
record JpegHeader(int width, int height) {

	private static final int START_OF_SCAN = 0xDA;

	/**
	 * Read the header. Strict, so that no decoder can come to another size: where the
	 * segments do not follow each other without a gap, nothing is read.
	 * @param bytes the whole file
	 * @return the header, or nothing if there is none of this kind
	 */
	static Optional<JpegHeader> read(byte[] bytes) {
		ByteBuffer file = ByteBuffer.wrap(bytes);
		int segment = 2;
		while (segment + 9 <= bytes.length && bytes[segment] == (byte) 0xFF) {
			int marker = bytes[segment + 1] & 0xFF;
			if (marker >= 0xC0 && marker <= 0xC2) {
				return Optional
					.of(new JpegHeader(file.getShort(segment + 7) & 0xFFFF, file.getShort(segment + 5) & 0xFFFF));
			}
			if (!hasLength(marker)) {
				break;
			}
			segment += 2 + (file.getShort(segment + 2) & 0xFFFF);
		}
		return Optional.empty();
	}

	// The tables and the application's data, which may come before the frame header.
	private static boolean hasLength(int marker) {
		return marker == 0xC4 || (marker > START_OF_SCAN && marker < 0xFF);
	}

}
