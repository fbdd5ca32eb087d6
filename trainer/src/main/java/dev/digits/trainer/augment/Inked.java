package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Where strokes run, and how much of a pixel a shape covers.
 */
final class Inked {

	private static final int TRIES = 200;

	private static final float DENSE = 0.5f;

	private Inked() {
	}

	/**
	 * A random pixel of dense ink.
	 * @param drawing where to look
	 * @param random where to look first
	 * @return its index, or that of any pixel if there is hardly any ink
	 */
	static int place(Drawing drawing, RandomGenerator random) {
		int place = random.nextInt(drawing.ink().length);
		for (int attempt = 0; attempt < TRIES && drawing.ink()[place] < DENSE; attempt++) {
			place = random.nextInt(drawing.ink().length);
		}
		return place;
	}

	/**
	 * How much of a pixel a shape covers.
	 * @param inside how far the pixel's middle lies inside the shape's edge, in pixels
	 * @return 0 to 1
	 */
	static double cover(double inside) {
		return Math.max(0, Math.min(1, inside + 0.5));
	}

}
