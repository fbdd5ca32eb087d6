package dev.digits.picture;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file's bytes, for ImageIO's decoders. The streams that can be had otherwise are
 * finalised: each would outlive a collection, with its picture and a buffer of 8 KiB, and
 * every request would wait while they are copied.
 */
final class PictureStream extends ImageInputStreamImpl {

	private final byte[] bytes;

	PictureStream(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read() {
		this.bitOffset = 0;
		return (this.streamPos < this.bytes.length) ? this.bytes[(int) this.streamPos++] & 0xff : -1;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) {
		this.bitOffset = 0;
		int count = (int) Math.min(length, this.bytes.length - this.streamPos);
		if (count <= 0) {
			return (length == 0) ? 0 : -1;
		}
		System.arraycopy(this.bytes, (int) this.streamPos, buffer, offset, count);
		this.streamPos += count;
		return count;
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
