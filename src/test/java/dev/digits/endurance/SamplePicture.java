package dev.digits.endurance;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import javax.imageio.ImageIO;

import dev.digits.testing.Pictures;

/**
 * A sample picture in other sizes and formats.
 *
 * @param name of the digit, such as {@code five}
 */
record SamplePicture(String name) {

	/** The file as it is. */
	byte[] bytes() {
		try {
			return Files.readAllBytes(Pictures.asset(this.name + ".jpeg").toPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The picture made smaller.
	 * @param width in pixels
	 * @param format one that Java writes, such as {@code png}
	 * @return the file
	 */
	byte[] bytes(int width, String format) {
		try {
			BufferedImage large = ImageIO.read(Pictures.asset(this.name + ".jpeg"));
			int height = width * large.getHeight() / large.getWidth();
			BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			Graphics2D graphics = small.createGraphics();
			graphics.drawImage(large.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
			graphics.dispose();
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			if (!ImageIO.write(small, format, bytes)) {
				throw new IllegalArgumentException("Java does not write " + format);
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
