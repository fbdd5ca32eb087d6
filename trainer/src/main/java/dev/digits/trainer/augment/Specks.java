package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A bad sensor or a bad fax: pixels that are all ink or none, and grain on the rest.
 */
final class Specks implements Effect {

	/** The share of pixels that are all ink or none, at the most. */
	private static final double MOST = 0.25;

	private static final double GRAIN = 0.35;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		boolean specks = random.nextInt(3) > 0;
		boolean grain = !specks || random.nextInt(3) == 0;
		double share = specks ? random.nextDouble(MOST) : 0;
		double strength = grain ? random.nextDouble(GRAIN) : 0;
		return drawing.map((x, y) -> {
			double ink = drawing.at(x, y) + strength * (2 * random.nextDouble() - 1) * (0.3 + drawing.at(x, y));
			return (float) ((random.nextDouble() < share) ? random.nextInt(2) : ink);
		});
	}

}
