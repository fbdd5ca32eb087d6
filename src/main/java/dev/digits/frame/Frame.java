package dev.digits.frame;

import java.util.Arrays;

/**
 * What the network reads: 28 × 28 pixels in MNIST's form, bright ink on a black ground,
 * the digit fitted into a box of 20 × 20 and centred by its mass.
 *
 * @param pixels 784 bytes, row by row from the top left; 0 is ground, 255 full ink
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al., Gradient-based learning
 * applied to document recognition, 1998</a>
 */
public record Frame(byte[] pixels) {

	/** Width and height in pixels. */
	public static final int SIZE = 28;

	public Frame {
		if (pixels.length != SIZE * SIZE) {
			throw new IllegalArgumentException("a frame has %d pixels, not %d".formatted(SIZE * SIZE, pixels.length));
		}
	}

	/**
	 * A frame without ink.
	 * @return all background
	 */
	public static Frame blank() {
		return new Frame(new byte[SIZE * SIZE]);
	}

	/**
	 * The ink at a place.
	 * @param x from the left, 0 to 27
	 * @param y from the top, 0 to 27
	 * @return 0 (ground) to 255 (full ink)
	 */
	public int at(int x, int y) {
		return this.pixels[y * SIZE + x] & 0xFF;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Frame frame && Arrays.equals(this.pixels, frame.pixels);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.pixels);
	}

}
