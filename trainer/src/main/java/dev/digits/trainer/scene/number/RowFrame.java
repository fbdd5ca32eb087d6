package dev.digits.trainer.scene.number;

import dev.digits.trainer.raster.Stroke;

/**
 * How a row lies on the canvas. In the row's own coordinates x runs to the right from its
 * left end and y downwards from its base line, both in pixels.
 *
 * @param x of the row's middle on the canvas
 * @param y of the base line at the row's middle on the canvas
 * @param middle half the row's length
 * @param slant how far its digits lean to the right, per pixel of height
 * @param turn of the row in radians, clockwise
 * @param bend how far the base line sinks to both ends, per square pixel from the middle
 */
record RowFrame(double x, double y, double middle, double slant, double turn, double bend) {

	/** For what is printed. */
	RowFrame straight() {
		return new RowFrame(this.x, this.y, this.middle, 0, this.turn, 0);
	}

	/**
	 * A stroke of the row on the canvas.
	 * @param stroke in pixels
	 * @param right how far to shift it first
	 * @param down how far to shift it first
	 */
	Stroke place(Stroke stroke, double right, double down) {
		double cos = Math.cos(this.turn);
		double sin = Math.sin(this.turn);
		Stroke placed = new Stroke(new float[stroke.size()], new float[stroke.size()]);
		for (int i = 0; i < stroke.size(); i++) {
			double along = stroke.x()[i] + right - this.middle;
			double across = stroke.y()[i] + down;
			double leaning = along - this.slant * across;
			double sunk = across + this.bend * along * along;
			placed.x()[i] = (float) (this.x + cos * leaning - sin * sunk);
			placed.y()[i] = (float) (this.y + sin * leaning + cos * sunk);
		}
		return placed;
	}

}
