package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Paler or harder ink: the levels are bent, and what is palest or densest cut off.
 */
final class Levels implements Effect {

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		float palest = (float) random.nextDouble(-0.05, 0.2);
		float densest = (float) random.nextDouble(0.6, 1.1);
		float bend = (float) random.nextDouble(-0.3, 0.3);
		return drawing.map((x, y) -> {
			float ink = drawing.at(x, y);
			if (ink == 0) {
				return 0;
			}
			float level = Math.max(0, Math.min(1, (ink - palest) / (densest - palest)));
			return level + bend * level * (1 - level);
		});
	}

}
