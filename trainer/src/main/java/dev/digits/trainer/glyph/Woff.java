package dev.digits.trainer.glyph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks fonts in the Web Open Font Format, version 1, into the OpenType files that they
 * were made from.
 *
 * @see <a href="https://www.w3.org/TR/WOFF/">WOFF File Format 1.0, W3C, 2012</a>
 */
public final class Woff {

	private static final int SIGNATURE = 0x774F4646;

	private static final int HEADER = 44;

	private static final int ENTRY = 20;

	private static final int OPENTYPE_HEADER = 12;

	private static final int OPENTYPE_ENTRY = 16;

	private Woff() {
	}

	/**
	 * Unpack a font.
	 * @param file the whole file
	 * @return an OpenType file
	 * @throws IOException if it is no such font, or damaged
	 */
	public static byte[] unpack(byte[] file) throws IOException {
		try {
			return unpack(ByteBuffer.wrap(file));
		}
		catch (DataFormatException | RuntimeException ex) {
			throw new IOException("not a font in WOFF 1.0, or damaged", ex);
		}
	}

	private static byte[] unpack(ByteBuffer woff) throws DataFormatException {
		if (woff.getInt(0) != SIGNATURE) {
			throw new DataFormatException("no signature");
		}
		int tables = woff.getShort(12);
		int offset = OPENTYPE_HEADER + OPENTYPE_ENTRY * tables;
		ByteBuffer font = ByteBuffer.allocate(offset + length(woff, tables));
		int power = Integer.highestOneBit(tables);
		font.putInt(woff.getInt(4))
			.putShort((short) tables)
			.putShort((short) (16 * power))
			.putShort((short) Integer.numberOfTrailingZeros(power))
			.putShort((short) (16 * (tables - power)));
		for (int table = 0; table < tables; table++) {
			int entry = HEADER + ENTRY * table;
			int length = woff.getInt(entry + 12);
			font.putInt(woff.getInt(entry)).putInt(woff.getInt(entry + 16)).putInt(offset).putInt(length);
			copy(woff, woff.getInt(entry + 4), woff.getInt(entry + 8), font, offset, length);
			offset += padded(length);
		}
		return font.array();
	}

	private static int length(ByteBuffer woff, int tables) {
		int length = 0;
		for (int table = 0; table < tables; table++) {
			length += padded(woff.getInt(HEADER + ENTRY * table + 12));
		}
		return length;
	}

	private static int padded(int length) {
		return (length + 3) / 4 * 4;
	}

	/** A table that would not become smaller is stored as it is. */
	private static void copy(ByteBuffer from, int start, int packed, ByteBuffer to, int offset, int length)
			throws DataFormatException {
		if (packed == length) {
			System.arraycopy(from.array(), start, to.array(), offset, length);
			return;
		}
		Inflater inflater = new Inflater();
		try {
			inflater.setInput(from.array(), start, packed);
			if (inflater.inflate(to.array(), offset, length) != length) {
				throw new DataFormatException("a table ends early");
			}
		}
		finally {
			inflater.end();
		}
	}

}
