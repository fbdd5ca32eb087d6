package dev.digits.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Puts files together from their bytes.
 */
final class Bytes {

	private Bytes() {
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			joined.writeBytes(part);
		}
		return joined.toByteArray();
	}

	static byte[] repeat(byte[] what, int times) {
		byte[] repeated = new byte[what.length * times];
		for (int i = 0; i < times; i++) {
			System.arraycopy(what, 0, repeated, i * what.length, what.length);
		}
		return repeated;
	}

	/** Little-endian, {@code size} bytes. */
	static byte[] little(long value, int size) {
		return Arrays.copyOf(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array(), size);
	}

	/** Big-endian, {@code size} bytes. */
	static byte[] big(long value, int size) {
		return Arrays.copyOfRange(ByteBuffer.allocate(8).putLong(value).array(), 8 - size, 8);
	}

	/** The bytes with others in their place. */
	static byte[] patch(byte[] bytes, int at, byte[] others) {
		byte[] patched = bytes.clone();
		System.arraycopy(others, 0, patched, at, others.length);
		return patched;
	}

	/** The bytes with others between them. */
	static byte[] insert(byte[] bytes, int at, byte[] others) {
		return join(Arrays.copyOf(bytes, at), others, Arrays.copyOfRange(bytes, at, bytes.length));
	}

	static int find(byte[] bytes, byte[] what) {
		for (int at = 0; at <= bytes.length - what.length; at++) {
			if (Arrays.equals(bytes, at, at + what.length, what, 0, what.length)) {
				return at;
			}
		}
		throw new IllegalArgumentException("not in these bytes");
	}

	static byte[] deflate(byte[] bytes) {
		Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
		deflater.setInput(bytes);
		deflater.finish();
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		while (!deflater.finished()) {
			deflated.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return deflated.toByteArray();
	}

	static byte[] png(byte[]... chunks) {
		return join(text("\u0089PNG\r\n\u001a\n"), join(chunks), pngChunk("IEND", new byte[0]));
	}

	static byte[] pngHeader(int width, int height, int depth, int colour) {
		return pngChunk("IHDR",
				join(big(width, 4), big(height, 4), new byte[] { (byte) depth, (byte) colour, 0, 0, 0 }));
	}

	static byte[] pngChunk(String type, byte[] data) {
		byte[] named = join(text(type), data);
		CRC32 crc = new CRC32();
		crc.update(named);
		return join(big(data.length, 4), named, big(crc.getValue(), 4));
	}

	static byte[] riff(byte[]... chunks) {
		byte[] all = join(chunks);
		return join(text("RIFF"), little(all.length + 4L, 4), text("WEBP"), all);
	}

	static byte[] riffChunk(String type, byte[] data) {
		return join(text(type), little(data.length, 4), data, new byte[data.length % 2]);
	}

	static byte[] jpegSegment(int marker, byte[] data) {
		return join(new byte[] { (byte) 0xFF, (byte) marker }, big(data.length + 2L, 2), data);
	}

}
