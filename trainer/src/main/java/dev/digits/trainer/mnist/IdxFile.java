package dev.digits.trainer.mnist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One IDX file of bytes: a header with the size of each dimension, then the values.
 *
 * @param dimensions how many along each dimension, the outermost first
 * @param values unsigned bytes, the last dimension fastest
 * @param sha256 checksum of the unpacked file
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al., 1998</a>, whose data set
 * came in this format
 */
record IdxFile(int[] dimensions, byte[] values, String sha256) {

	/** The magic number of an IDX file of unsigned bytes, less its dimensions. */
	private static final int UNSIGNED_BYTES = 0x0800;

	/** No MNIST file is a tenth of this; a broken header may ask for anything. */
	private static final long MOST_VALUES = 1L << 30;

	/**
	 * Read a file, packed by gzip or not; its first bytes tell.
	 * @param name what to call it in messages
	 * @param bytes the file; not closed
	 * @param dimensions how many dimensions it must have
	 * @return the file's content
	 * @throws IOException if it cannot be read or is not such a file, in a sentence
	 */
	static IdxFile read(String name, InputStream bytes, int dimensions) throws IOException {
		try {
			return parse(name, unpacked(bytes).readAllBytes(), dimensions);
		}
		catch (EOFException | ZipException ex) {
			throw new IOException(
					"%s is damaged: its gzip data breaks off or is wrong. Fetch the file again.".formatted(name), ex);
		}
	}

	private static InputStream unpacked(InputStream bytes) throws IOException {
		BufferedInputStream buffered = new BufferedInputStream(bytes, 1 << 16);
		buffered.mark(2);
		boolean gzipped = buffered.read() == 0x1F && buffered.read() == 0x8B;
		buffered.reset();
		return gzipped ? new GZIPInputStream(buffered, 1 << 16) : buffered;
	}

	private static IdxFile parse(String name, byte[] file, int count) throws IOException {
		int header = Integer.BYTES * (1 + count);
		ByteBuffer buffer = ByteBuffer.wrap(file);
		if (file.length >= Integer.BYTES && buffer.getInt() != (UNSIGNED_BYTES | count)) {
			throw new IOException("%s is not the IDX file it should be: it begins with %08x instead of %08x."
				.formatted(name, buffer.getInt(0), UNSIGNED_BYTES | count));
		}
		if (file.length < header) {
			throw new IOException(
					"%s is truncated: %d bytes do not hold its header. Fetch it again.".formatted(name, file.length));
		}
		int[] dimensions = new int[count];
		long expected = 1;
		for (int i = 0; i < count; i++) {
			dimensions[i] = buffer.getInt();
			if (dimensions[i] < 1 || (expected *= dimensions[i]) > MOST_VALUES) {
				throw new IOException("%s is damaged: its header gives impossible sizes.".formatted(name));
			}
		}
		if (buffer.remaining() != expected) {
			throw new IOException("%s is %s: it holds %d of %d values. Fetch it again.".formatted(name,
					(buffer.remaining() < expected) ? "truncated" : "too long", buffer.remaining(), expected));
		}
		return new IdxFile(dimensions, Arrays.copyOfRange(file, header, file.length), sha256(file));
	}

	private static String sha256(byte[] file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
