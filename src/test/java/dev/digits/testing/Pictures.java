package dev.digits.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;

import javax.imageio.ImageIO;

/**
 * Pictures for tests.
 */
public final class Pictures {

	private Pictures() {
	}

	/** One of the sample pictures. */
	public static File asset(String name) {
		return new File("assets", name);
	}

	/** A white page with nothing on it, as a PNG. */
	public static byte[] blankPage(int width, int height) {
		BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = page.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, width, height);
		graphics.dispose();
		return png(page);
	}

	/** A picture beside itself, as a PNG. */
	public static byte[] twice(File file) throws IOException {
		BufferedImage once = ImageIO.read(file);
		BufferedImage twice = new BufferedImage(2 * once.getWidth(), once.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = twice.createGraphics();
		graphics.drawImage(once, 0, 0, null);
		graphics.drawImage(once, once.getWidth(), 0, null);
		graphics.dispose();
		return png(twice);
	}

	/** Any picture as a PNG. */
	public static byte[] png(BufferedImage picture) {
		return encode(picture, "png");
	}

	/** Any picture without transparency as a JPEG. */
	public static byte[] jpeg(BufferedImage picture) {
		return encode(picture, "jpeg");
	}

	private static byte[] encode(BufferedImage picture, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(picture, format, bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException("writing to memory failed", ex);
		}
		return bytes.toByteArray();
	}

}
