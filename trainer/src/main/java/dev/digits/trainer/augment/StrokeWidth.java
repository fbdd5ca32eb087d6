package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Another pen: grey dilation or erosion by up to about a pixel on each side.
 */
final class StrokeWidth implements Effect {

	private static final double THINNEST = -0.7;

	private static final double THICKEST = 1.4;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		double amount = random.nextDouble(THINNEST, THICKEST);
		if (amount < 0) {
			return thinner(drawing, (float) -amount);
		}
		Drawing thicker = thicker(drawing, (float) Math.min(1, amount));
		return (amount > 1) ? thicker(thicker, (float) amount - 1) : thicker;
	}

	/**
	 * Grow.
	 * @param drawing the drawing
	 * @param share 0 changes nothing, 1 grows by a pixel
	 * @return the thicker drawing
	 */
	static Drawing thicker(Drawing drawing, float share) {
		return drawing.map((x, y) -> {
			float most = Math.max(Math.max(drawing.at(x - 1, y), drawing.at(x + 1, y)),
					Math.max(drawing.at(x, y - 1), drawing.at(x, y + 1)));
			return Math.max(drawing.at(x, y), share * most);
		});
	}

	/**
	 * Shrink.
	 * @param drawing the drawing
	 * @param share 0 changes nothing, 1 shrinks by a pixel
	 * @return the thinner drawing
	 */
	static Drawing thinner(Drawing drawing, float share) {
		return drawing.map((x, y) -> {
			float least = Math.min(Math.min(drawing.at(x - 1, y), drawing.at(x + 1, y)),
					Math.min(drawing.at(x, y - 1), drawing.at(x, y + 1)));
			return drawing.at(x, y) - share * Math.max(0, drawing.at(x, y) - least);
		});
	}

}
