package dev.digits.picture.decode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What the segments of a JPEG tell, down to its last byte: for the files that
 * libjpeg-turbo does not read as they are.
 *
 * @param frame the marker of the frame header, or 0 if there is none
 * @param precision bits of a sample
 * @param components of a pixel
 * @param adobe whether Adobe's marker tells what the components mean
 * @param complete whether scans for all bits of the first component begin
 * @param ended whether the marker is there with which a JPEG ends
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
record JpegSegments(int frame, int precision, int components, boolean adobe, boolean complete, boolean ended) {

	private static final int START_OF_SCAN = 0xDA;

	private static final int END = 0xD9;

	private static final int ADOBE = 0xEE;

	private static final int LOSSLESS_LS = 0xF7;

	/** Baseline, extended, progressive and lossless, with Huffman codes. */
	private static final Set<Integer> DECODED = Set.of(0xC0, 0xC1, 0xC2, 0xC3);

	/** Of the markers from C0 to CF those that are no frame header. */
	private static final Set<Integer> NO_FRAME = Set.of(0xC4, 0xC8, 0xCC);

	/**
	 * Read the segments. What stands between them is passed over.
	 * @param bytes the whole file
	 * @return what they tell
	 */
	static JpegSegments read(byte[] bytes) {
		Walk walk = new Walk(ByteBuffer.wrap(bytes));
		walk.walk();
		return new JpegSegments(walk.frame, walk.precision, walk.components, walk.adobe,
				Arrays.stream(walk.missingBits).allMatch((bits) -> bits == 0), walk.ended);
	}

	/**
	 * Whether there is a decoder for data of this kind.
	 * @return false if it is coded arithmetically, in a hierarchy, as JPEG-LS or with
	 * more than 8 bits
	 */
	boolean isDecoded() {
		return this.frame == 0 || DECODED.contains(this.frame) && (this.precision == 8 || this.frame == 0xC3);
	}

	/**
	 * Whether its four components are colours of print, of which nothing tells whether
	 * they are inverted.
	 * @return true if Adobe's marker is missing
	 */
	boolean isUnmarkedCmyk() {
		return this.components == 4 && !this.adobe;
	}

	/**
	 * The file with the marker with which a JPEG ends, in the place of zeros that may
	 * stand there.
	 * @param bytes a file that is not ended
	 * @return a longer or a shorter one that is
	 */
	static byte[] withEnd(byte[] bytes) {
		int length = bytes.length;
		while (length > 0 && bytes[length - 1] == 0) {
			length--;
		}
		// Behind an FF a zero belongs to the data.
		if (length > 0 && length < bytes.length && bytes[length - 1] == (byte) 0xFF) {
			length++;
		}
		byte[] ended = Arrays.copyOf(bytes, length + 2);
		ended[length] = (byte) 0xFF;
		ended[length + 1] = (byte) END;
		return ended;
	}

	/** Goes from marker to marker. */
	private static final class Walk {

		private final ByteBuffer file;

		private int frame;

		private int precision;

		private int components;

		private int firstComponent = -1;

		private boolean adobe;

		private boolean ended;

		/** Of each coefficient of the first component, from the lowest frequency. */
		private final int[] missingBits = new int[64];

		Walk(ByteBuffer file) {
			this.file = file;
			Arrays.fill(this.missingBits, Byte.MAX_VALUE);
		}

		void walk() {
			int at = 2;
			while (at + 1 < this.file.limit() && !this.ended) {
				int marker = this.file.get(at + 1) & 0xFF;
				if (this.file.get(at) != (byte) 0xFF || marker == 0xFF) {
					at++;
				}
				else if (marker < 0xC0 || (marker >= 0xD0 && marker <= END)) {
					this.ended = marker == END;
					at += 2;
				}
				else if (at + 4 <= this.file.limit()) {
					int length = this.file.getShort(at + 2) & 0xFFFF;
					int end = at + 2 + length;
					if (end <= this.file.limit()) {
						segment(marker, at + 4, end);
					}
					at = Math.max(at + 2, end);
				}
				else {
					return;
				}
			}
		}

		private void segment(int marker, int start, int end) {
			if (isFrame(marker) && this.frame == 0 && end - start >= 9) {
				this.frame = marker;
				this.precision = this.file.get(start);
				this.components = this.file.get(start + 5);
				this.firstComponent = this.file.get(start + 6);
			}
			else if (marker == START_OF_SCAN && end > start && end - start >= 4 + 2 * this.file.get(start)) {
				scan(start, this.file.get(start));
			}
			else if (marker == ADOBE && end - start >= 12) {
				byte[] name = new byte[5];
				this.file.get(start, name);
				this.adobe |= Arrays.equals(name, "Adobe".getBytes(StandardCharsets.US_ASCII));
			}
		}

		private static boolean isFrame(int marker) {
			return marker == LOSSLESS_LS || (marker <= 0xCF && !NO_FRAME.contains(marker));
		}

		private void scan(int start, int count) {
			for (int component = 0; component < count; component++) {
				if (this.file.get(start + 1 + 2 * component) == this.firstComponent) {
					int behind = start + 1 + 2 * count;
					int first = this.file.get(behind) & 0x3F;
					int last = Math.min(0x3F, this.file.get(behind + 1) & 0xFF);
					int bits = this.file.get(behind + 2) & 0x0F;
					for (int i = first; i <= last; i++) {
						this.missingBits[i] = bits;
					}
				}
			}
		}

	}

}
