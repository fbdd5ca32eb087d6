package dev.digits.trainer.mnist;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import dev.digits.frame.Frame;

/**
 * One IDX file of bytes: a header with the size of each dimension, then the values.
 *
 * @param name what to call it in messages
 * @param dimensions how many along each dimension, the outermost first
 * @param values unsigned bytes, the last dimension fastest
 * @param sha256 checksum of the unpacked file
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al., 1998</a>, whose data set
 * came in this format
 */
public record IdxFile(String name, int[] dimensions, byte[] values, String sha256) {

	/** The magic number of an IDX file of unsigned bytes, less its dimensions. */
	private static final int UNSIGNED_BYTES = 0x0800;

	/** No MNIST file is a tenth of this; a broken header may ask for anything. */
	private static final long MAX_VALUES = 1L << 30;

	/**
	 * Read a file, packed by gzip or not; its first bytes tell.
	 * @param name what to call it in messages
	 * @param bytes the file; not closed
	 * @param dimensions how many dimensions it must have
	 * @return the file's content
	 * @throws IOException if it cannot be read or is not such a file, in a sentence
	 */
	public static IdxFile read(String name, InputStream bytes, int dimensions) throws IOException {
		try {
			return parse(name, unpacked(bytes).readAllBytes(), dimensions);
		}
		catch (EOFException | ZipException ex) {
			throw new IOException(
					"%s is damaged: its gzip data breaks off or is wrong. Fetch the file again.".formatted(name), ex);
		}
	}

	/**
	 * Its pictures as they are.
	 * @return those of a file of three dimensions
	 * @throws IOException if they are of another size than MNIST's, in a sentence
	 */
	public List<Frame> frames() throws IOException {
		if (this.dimensions[1] != Frame.SIZE || this.dimensions[2] != Frame.SIZE) {
			throw new IOException("%s holds pictures of %d x %d pixels; MNIST's have %d x %d.".formatted(this.name,
					this.dimensions[2], this.dimensions[1], Frame.SIZE, Frame.SIZE));
		}
		int area = Frame.SIZE * Frame.SIZE;
		List<Frame> frames = new ArrayList<>(this.dimensions[0]);
		for (int from = 0; from < this.values.length; from += area) {
			frames.add(new Frame(Arrays.copyOfRange(this.values, from, from + area)));
		}
		return frames;
	}

	/**
	 * Its labels.
	 * @return those of a file of one dimension, 0 to 9 each
	 * @throws IOException if one is no digit, in a sentence
	 */
	public int[] digits() throws IOException {
		int[] digits = new int[this.values.length];
		for (int i = 0; i < digits.length; i++) {
			digits[i] = this.values[i] & 0xFF;
			if (digits[i] > 9) {
				throw new IOException(
						"%s is damaged: label %d is %d, which is no digit.".formatted(this.name, i, digits[i]));
			}
		}
		return digits;
	}

	/**
	 * Make sure that there is a label for each picture.
	 * @param labels the file of the labels
	 * @throws IOException if there is not, in a sentence
	 */
	public void requireAsManyAs(IdxFile labels) throws IOException {
		if (this.dimensions[0] != labels.dimensions[0]) {
			throw new IOException("%s holds %d pictures but %s %d labels; they do not belong together."
				.formatted(this.name, this.dimensions[0], labels.name, labels.dimensions[0]));
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
			if (dimensions[i] < 1 || (expected *= dimensions[i]) > MAX_VALUES) {
				throw new IOException("%s is damaged: its header gives impossible sizes.".formatted(name));
			}
		}
		if (buffer.remaining() != expected) {
			throw new IOException("%s is %s: it holds %d of %d values. Fetch it again.".formatted(name,
					(buffer.remaining() < expected) ? "truncated" : "too long", buffer.remaining(), expected));
		}
		return new IdxFile(name, dimensions, Arrays.copyOfRange(file, header, file.length), sha256(file));
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
