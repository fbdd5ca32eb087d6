package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;

/**
 * Where a digit goes on a canvas.
 *
 * @param width of the canvas in pixels
 * @param height of the canvas in pixels
 * @param share of the canvas that the digit fills, 0 to 1, by its height (or its width,
 * if that is reached first)
 */
record Placement(int width, int height, double share) {

	/**
	 * The middle of something on the canvas: anywhere, but rather in the middle.
	 * @param size of the thing along one side
	 * @param side of the canvas
	 * @param random where
	 * @return the middle along that side
	 */
	static double middle(double size, double side, Sampler random) {
		double any = (side > size) ? random.uniform(size / 2, side - size / 2) : side / 2;
		return random.chance(0.5) ? (any + side / 2) / 2 : any;
	}

}
