package dev.digits.trainer.scene.number;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;

/**
 * A piece of a canvas, as large as what is painted on it: there its ink can be measured
 * alone, even if it lies beyond the canvas.
 *
 * @param left of the piece on the canvas
 * @param top of the piece on the canvas
 * @param ink 0 to 1
 */
record Patch(int left, int top, Raster ink) {

	/** Paler ink does not count for the box. */
	private static final float CLEAR = 0.3f;

	static Patch around(double left, double top, double right, double bottom) {
		int x = (int) Math.floor(left);
		int y = (int) Math.floor(top);
		return new Patch(x, y,
				new Raster(Math.max(1, (int) Math.ceil(right) - x), Math.max(1, (int) Math.ceil(bottom) - y)));
	}

	/**
	 * Lay it on the canvas. Where ink is already, it becomes no darker than the darker.
	 * @param target the canvas
	 * @param density of the ink, 0 to 1
	 * @return the box of the clear ink on the canvas
	 */
	Box lay(Raster target, double density) {
		int width = this.ink.width();
		float factor = (float) density;
		int first = width;
		int last = -1;
		int upper = this.ink.height();
		int lower = -1;
		for (int y = 0; y < this.ink.height(); y++) {
			int toY = this.top + y;
			boolean inside = toY >= 0 && toY < target.height();
			for (int x = 0; x < width; x++) {
				float cover = this.ink.values()[y * width + x];
				if (cover > CLEAR) {
					first = Math.min(first, x);
					last = Math.max(last, x);
					upper = Math.min(upper, y);
					lower = y;
				}
				int toX = this.left + x;
				if (cover > 0 && inside && toX >= 0 && toX < target.width()) {
					int pixel = toY * target.width() + toX;
					target.values()[pixel] = Math.max(target.values()[pixel], factor * cover);
				}
			}
		}
		if (last < 0) {
			return new Box(this.left, this.top, this.left, this.top);
		}
		return new Box(this.left + first, this.top + upper, this.left + last + 1, this.top + lower + 1);
	}

}
