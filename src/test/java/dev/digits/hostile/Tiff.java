package dev.digits.hostile;

import java.util.Map;
import java.util.TreeMap;

/**
 * A TIFF of one strip, little-endian, in which every tag may lie.
 *
 * @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF
 * 6.0</a>
 */
final class Tiff {

	static final int WIDTH = 256;

	static final int HEIGHT = 257;

	static final int BITS = 258;

	static final int COMPRESSION = 259;

	static final int STRIP_OFFSETS = 273;

	static final int SAMPLES = 277;

	static final int ROWS_PER_STRIP = 278;

	static final int STRIP_BYTES = 279;

	private static final int HEADER = 8;

	private final Map<Integer, long[]> tags = new TreeMap<>();

	private final byte[] strip;

	private Long next = 0L;

	Tiff(int width, int height, byte[] strip) {
		this.strip = strip.clone();
		tag(WIDTH, width);
		tag(HEIGHT, height);
		tag(BITS, 8);
		tag(COMPRESSION, 1);
		tag(262, 1);
		tag(STRIP_OFFSETS, HEADER);
		tag(SAMPLES, 1);
		tag(ROWS_PER_STRIP, height);
		tag(STRIP_BYTES, strip.length);
	}

	Tiff tag(int tag, long value) {
		return entry(tag, 4, 1, value);
	}

	Tiff entry(int tag, int type, long count, long value) {
		this.tags.put(tag, new long[] { type, count, value });
		return this;
	}

	Tiff without(int tag) {
		this.tags.remove(tag);
		return this;
	}

	/** Where the next directory is said to be. */
	Tiff next(long offset) {
		this.next = offset;
		return this;
	}

	/** Where its own directory is. */
	long directory() {
		return HEADER + this.strip.length;
	}

	byte[] bytes() {
		byte[] entries = new byte[0];
		for (Map.Entry<Integer, long[]> tag : this.tags.entrySet()) {
			long[] entry = tag.getValue();
			entries = Bytes.join(entries, Bytes.little(tag.getKey(), 2), Bytes.little(entry[0], 2),
					Bytes.little(entry[1], 4), Bytes.little(entry[2], 4));
		}
		return Bytes.join(Bytes.text("II*\0"), Bytes.little(directory(), 4), this.strip,
				Bytes.little(this.tags.size(), 2), entries, Bytes.little(this.next, 4));
	}

}
