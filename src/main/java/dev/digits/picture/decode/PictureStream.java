package dev.digits.picture.decode;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file's bytes, for ImageIO's decoders. The streams that can be had otherwise are
 * finalised: each would outlive a collection, with its picture and a buffer of 8 KiB, and
 * every request would wait while they are copied.
 */
final class PictureStream extends ImageInputStreamImpl {

	/** With which a GIF ends: no more blocks, and the trailer. */
	private static final byte[] GIF_END = { 0, 0x3B };

	private static final byte[] NOTHING = {};

	private final byte[] bytes;

	private final byte[] tail;

	private boolean exhausted;

	private PictureStream(byte[] bytes, byte[] tail) {
		this.bytes = bytes;
		this.tail = tail;
	}

	/**
	 * The bytes of a file.
	 * @param type the file's type
	 * @param bytes the whole file; of a GIF the last two may be missing
	 * @return a stream
	 */
	static PictureStream of(PictureType type, byte[] bytes) {
		return new PictureStream(bytes, (type == PictureType.GIF) ? GIF_END : NOTHING);
	}

	/**
	 * Whether more was asked for than the file has.
	 * @return true once that has happened
	 */
	boolean isExhausted() {
		return this.exhausted;
	}

	@Override
	public int read() {
		this.bitOffset = 0;
		if (this.streamPos < this.bytes.length) {
			return this.bytes[(int) this.streamPos++] & 0xff;
		}
		this.exhausted = true;
		long behind = this.streamPos - this.bytes.length;
		if (behind >= this.tail.length) {
			return -1;
		}
		this.streamPos++;
		return this.tail[(int) behind];
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		this.bitOffset = 0;
		int count = (int) Math.min(length, this.bytes.length - this.streamPos);
		if (count <= 0) {
			return (length == 0) ? 0 : readTail(buffer, offset);
		}
		System.arraycopy(this.bytes, (int) this.streamPos, buffer, offset, count);
		this.streamPos += count;
		return count;
	}

	private int readTail(byte[] buffer, int offset) {
		int next = read();
		if (next < 0) {
			return -1;
		}
		buffer[offset] = (byte) next;
		return 1;
	}

	@Override
	public long length() {
		return this.bytes.length;
	}

	/** Nothing to free: an empty body takes the class out of finalisation. */
	@Override
	@SuppressWarnings({ "deprecation", "removal" })
	protected void finalize() {
	}

}
