package dev.digits.trainer.augment;

import dev.digits.frame.Frame;

/**
 * A frame while it is changed.
 *
 * @param ink 784 numbers of 0 (ground) to 1 (full ink), row by row from the top left
 */
record Drawing(float[] ink) {

	static final int SIZE = Frame.SIZE;

	Drawing() {
		this(new float[SIZE * SIZE]);
	}

	static Drawing of(Frame frame) {
		Drawing drawing = new Drawing();
		for (int i = 0; i < drawing.ink.length; i++) {
			drawing.ink[i] = (frame.pixels()[i] & 0xFF) / 255f;
		}
		return drawing;
	}

	/** Stretched until the densest ink is full, as it is in every frame of the finder. */
	Frame frame() {
		float most = 0;
		for (float value : this.ink) {
			most = Math.max(most, value);
		}
		byte[] pixels = new byte[this.ink.length];
		for (int i = 0; i < pixels.length && most > 0; i++) {
			pixels[i] = (byte) Math.round(255 * this.ink[i] / most);
		}
		return new Frame(pixels);
	}

	/**
	 * The ink of a pixel.
	 * @param x from the left
	 * @param y from the top
	 * @return 0 beyond the border
	 */
	float at(int x, int y) {
		return (x < 0 || y < 0 || x >= SIZE || y >= SIZE) ? 0 : this.ink[y * SIZE + x];
	}

	/**
	 * The ink between pixels, interpolated from the four around.
	 * @param x 0 is the middle of the first column
	 * @param y 0 is the middle of the first row
	 * @return 0 beyond the border
	 */
	float between(double x, double y) {
		int left = (int) Math.floor(x);
		int top = (int) Math.floor(y);
		float u = (float) (x - left);
		float v = (float) (y - top);
		return (1 - v) * ((1 - u) * at(left, top) + u * at(left + 1, top))
				+ v * ((1 - u) * at(left, top + 1) + u * at(left + 1, top + 1));
	}

	/**
	 * A drawing whose every pixel follows from this one.
	 * @param pixel gives the ink of each
	 * @return the new drawing, its ink kept within 0 to 1
	 */
	Drawing map(Pixel pixel) {
		Drawing mapped = new Drawing();
		for (int y = 0; y < SIZE; y++) {
			for (int x = 0; x < SIZE; x++) {
				mapped.ink[y * SIZE + x] = Math.max(0, Math.min(1, pixel.at(x, y)));
			}
		}
		return mapped;
	}

	/** The ink of a pixel. */
	@FunctionalInterface
	interface Pixel {

		float at(int x, int y);

	}

}
