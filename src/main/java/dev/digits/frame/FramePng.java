package dev.digits.frame;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes frames as PNG.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">Portable Network Graphics</a>
 */
public final class FramePng {

	private FramePng() {
	}

	/**
	 * The frame as a picture in memory.
	 * @param frame any
	 * @return 28 × 28, grey, bright ink on black
	 */
	public static BufferedImage image(Frame frame) {
		BufferedImage image = new BufferedImage(Frame.SIZE, Frame.SIZE, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, Frame.SIZE, Frame.SIZE, frame.pixels());
		return image;
	}

	/**
	 * The frame as a file.
	 * @param frame any
	 * @return grey PNG of 28 × 28, 8 bits a pixel
	 */
	static byte[] encode(Frame frame) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(png)) {
			ImageIO.write(image(frame), "png", output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("writing to memory failed", ex);
		}
		return png.toByteArray();
	}

	/**
	 * The frame as a picture that a page can show as it is.
	 * @param frame any
	 * @return a data URI (RFC 2397) of the PNG
	 */
	public static String dataUri(Frame frame) {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(encode(frame));
	}

}
