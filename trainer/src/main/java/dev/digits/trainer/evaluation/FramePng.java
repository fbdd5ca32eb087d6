package dev.digits.trainer.evaluation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

import javax.imageio.ImageIO;

import dev.digits.picture.Frame;

/**
 * A frame as a picture to look at.
 */
public final class FramePng {

	private FramePng() {
	}

	/**
	 * The frame in grey, bright ink on black.
	 * @param frame the frame
	 * @return 28 × 28 pixels
	 */
	public static BufferedImage image(Frame frame) {
		BufferedImage image = new BufferedImage(Frame.SIZE, Frame.SIZE, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setDataElements(0, 0, Frame.SIZE, Frame.SIZE, frame.pixels());
		return image;
	}

	/**
	 * The frame as a PNG that can stand in JSON.
	 * @param frame the frame
	 * @return a data URI
	 */
	static String dataUri(Frame frame) {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(image(frame), "png", png);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("memory can be written", ex);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

}
