package dev.digits.picture.decode;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The canvas of an animation, of which a frame may cover but a part. It is transparent
 * where nothing is drawn.
 */
final class Canvas {

	private final BufferedImage image;

	private final int every;

	private Canvas(BufferedImage image, int every) {
		this.image = image;
		this.every = every;
	}

	/**
	 * Whether a frame covers but a part of a canvas.
	 * @param canvas the whole canvas
	 * @param frame where the frame lies
	 * @return false also where it sticks out, for then one of the two is not to be
	 * believed
	 */
	static boolean isNeeded(Rectangle canvas, Rectangle frame) {
		return canvas.contains(frame) && !canvas.equals(frame);
	}

	/**
	 * An empty canvas.
	 * @param size in pixels
	 * @param every of its columns and rows only each n-th is kept, n being this
	 * @return the canvas
	 */
	static Canvas of(Dimension size, int every) {
		return new Canvas(new BufferedImage((size.width + every - 1) / every, (size.height + every - 1) / every,
				BufferedImage.TYPE_INT_ARGB), every);
	}

	/**
	 * Draw a frame.
	 * @param frame thinned out as the canvas is
	 * @param place its upper left corner, in pixels of the whole canvas
	 * @return the canvas with the frame on it
	 */
	BufferedImage with(BufferedImage frame, Point place) {
		int[] pixels = ((DataBufferInt) this.image.getRaster().getDataBuffer()).getData();
		int left = place.x / this.every;
		int top = place.y / this.every;
		int width = Math.min(frame.getWidth(), this.image.getWidth() - left);
		int height = Math.min(frame.getHeight(), this.image.getHeight() - top);
		for (int y = 0; y < height; y++) {
			frame.getRGB(0, y, width, 1, pixels, (top + y) * this.image.getWidth() + left, this.image.getWidth());
		}
		return this.image;
	}

}
