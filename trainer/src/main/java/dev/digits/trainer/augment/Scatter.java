package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Rippled glass, or too few pixels: each shows the ink of a random place near it.
 */
final class Scatter implements Effect {

	/** In pixels. */
	private static final double FARTHEST = 2.2;

	private final Effect blur = new Blur();

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		double reach = random.nextDouble(0.5, FARTHEST);
		Drawing scattered = drawing.map((x, y) -> drawing.between(x + reach * (2 * random.nextDouble() - 1),
				y + reach * (2 * random.nextDouble() - 1)));
		return this.blur.apply(scattered, random);
	}

}
