package dev.digits.evaluation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * A white sheet to draw on.
 */
public final class Canvas {

	private Canvas() {
	}

	/**
	 * Draw and encode.
	 * @param width in pixels
	 * @param height in pixels
	 * @param drawing what to draw
	 * @return a PNG
	 */
	public static byte[] png(int width, int height, Consumer<Graphics2D> drawing) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, width, height);
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			drawing.accept(graphics);
		}
		finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("memory can be written", ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Write a line of text around a point.
	 * @param graphics where to
	 * @param text the line
	 * @param size of the letters in pixels
	 * @param x the middle of the line
	 * @param y its base line
	 */
	public static void centred(Graphics2D graphics, String text, int size, int x, int y) {
		graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, size));
		graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text) / 2, y);
	}

}
