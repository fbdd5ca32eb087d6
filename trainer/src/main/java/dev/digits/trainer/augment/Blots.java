package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Drops of ink, or of what wipes it away.
 */
final class Blots implements Effect {

	private static final int MOST = 8;

	private static final double LARGEST = 2.5;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		Drawing spattered = drawing;
		for (int blots = 1 + random.nextInt(MOST); blots > 0; blots--) {
			spattered = drop(spattered, random);
		}
		return spattered;
	}

	private static Drawing drop(Drawing drawing, RandomGenerator random) {
		double middleX = random.nextDouble(Drawing.SIZE);
		double middleY = random.nextDouble(Drawing.SIZE);
		double radius = random.nextDouble(0.4, LARGEST);
		float ink = (random.nextInt(4) == 0) ? 0 : (float) random.nextDouble(0.4, 1);
		return drawing.map((x, y) -> {
			float covered = (float) Inked.cover(radius - Math.hypot(x - middleX, y - middleY));
			return (1 - covered) * drawing.at(x, y) + covered * ink;
		});
	}

}
