package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;

/**
 * A digit on a canvas.
 *
 * @param cover how much ink lies where, 0 to 1
 * @param left first column with clear ink
 * @param top first row with clear ink
 * @param right behind the last column with clear ink
 * @param bottom behind the last row with clear ink
 * @param line the width of its line in pixels
 */
record PaintedDigit(Raster cover, int left, int top, int right, int bottom, double line) {

	/** Paler ink does not count for the box. */
	private static final float CLEAR = 0.22f;

	/**
	 * The digit that a canvas shows.
	 * @param cover the canvas
	 * @param line the width of its line in pixels
	 * @return the digit; its box is empty if there is no clear ink
	 */
	static PaintedDigit of(Raster cover, double line) {
		int left = cover.width();
		int top = cover.height();
		int right = 0;
		int bottom = 0;
		for (int y = 0; y < cover.height(); y++) {
			for (int x = 0; x < cover.width(); x++) {
				if (cover.at(x, y) > CLEAR) {
					left = Math.min(left, x);
					right = Math.max(right, x + 1);
					top = Math.min(top, y);
					bottom = y + 1;
				}
			}
		}
		return new PaintedDigit(cover, left, top, right, bottom, line);
	}

	boolean isEmpty() {
		return this.right <= this.left;
	}

	Box box() {
		return new Box(this.left, this.top, this.right, this.bottom);
	}

	int height() {
		return this.bottom - this.top;
	}

	int width() {
		return this.right - this.left;
	}

}
