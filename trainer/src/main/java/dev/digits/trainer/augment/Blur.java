package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A camera out of focus: a binomial blur of 3 × 3, more or less of it.
 */
final class Blur implements Effect {

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		float share = (float) random.nextDouble();
		Drawing level = drawing.map((x, y) -> drawing.at(x, y) / 2 + (drawing.at(x - 1, y) + drawing.at(x + 1, y)) / 4);
		Drawing blurred = level.map((x, y) -> level.at(x, y) / 2 + (level.at(x, y - 1) + level.at(x, y + 1)) / 4);
		return drawing.map((x, y) -> (1 - share) * drawing.at(x, y) + share * blurred.at(x, y));
	}

}
