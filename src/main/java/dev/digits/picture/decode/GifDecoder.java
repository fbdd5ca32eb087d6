package dev.digits.picture.decode;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import dev.digits.picture.PictureTooLargeException;
import dev.digits.picture.decode.PictureDecoder.Decoded;

/**
 * Decodes the first frame of a GIF, where it lies on its screen.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifDecoder {

	private static final int IMAGE = 0x2C;

	private static final int DESCRIPTOR = 9;

	private final PictureLimits limits;

	private final ImageIoDecoder imageIo;

	GifDecoder(PictureLimits limits, ImageIoDecoder imageIo) {
		this.limits = limits;
		this.imageIo = imageIo;
	}

	/**
	 * Decode a picture.
	 * @param bytes the whole file
	 * @return the picture
	 * @throws PictureTooLargeException if the header promises more than the limits allow
	 * @throws TruncatedPictureException if the file ends before the picture does
	 * @throws IOException if it cannot be read
	 */
	Decoded decode(byte[] bytes) throws IOException {
		int frame = GifCost.firstFrame(bytes);
		if (frame + DESCRIPTOR >= bytes.length || bytes[frame] != IMAGE) {
			return this.imageIo.decode(PictureType.GIF, bytes);
		}
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		Rectangle place = new Rectangle(unsigned(file, frame + 1), unsigned(file, frame + 3), unsigned(file, frame + 5),
				unsigned(file, frame + 7));
		Rectangle screen = new Rectangle(unsigned(file, 6), unsigned(file, 8));
		if (!Canvas.isNeeded(screen, place)) {
			return this.imageIo.decode(PictureType.GIF, bytes);
		}
		this.limits.check(screen.width, screen.height);
		int every = PictureDecoder.every(screen.width, screen.height);
		Decoded decoded = this.imageIo.decode(PictureType.GIF, bytes,
				(reader) -> this.imageIo.decode(reader, 0, every));
		return new Decoded(Canvas.of(screen.getSize(), every).with(decoded.image(), place.getLocation()), screen.width,
				screen.height);
	}

	private static int unsigned(ByteBuffer file, int at) {
		return file.getShort(at) & 0xFFFF;
	}

}
