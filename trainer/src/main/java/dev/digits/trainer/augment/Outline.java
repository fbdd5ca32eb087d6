package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A hollow digit: only the edges of its strokes, inside or outside of them.
 */
final class Outline implements Effect {

	private static final float INKED = 0.45f;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		Drawing full = drawing.map((x, y) -> (drawing.at(x, y) > INKED) ? 1 : 0);
		boolean inside = random.nextBoolean();
		Drawing larger = inside ? full : StrokeWidth.thicker(full, 1);
		Drawing smaller = inside ? StrokeWidth.thinner(full, 1) : full;
		return drawing.map((x, y) -> larger.at(x, y) - smaller.at(x, y));
	}

}
