package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A camera that moved: the mean along a short line.
 */
final class MotionBlur implements Effect {

	/** Half the line, in pixels. */
	private static final double REACH = 4;

	private static final int SAMPLES = 9;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		double angle = random.nextDouble(Math.PI);
		double reach = random.nextDouble(1, REACH);
		double stepX = reach * StrictMath.cos(angle) / (SAMPLES / 2);
		double stepY = reach * StrictMath.sin(angle) / (SAMPLES / 2);
		return drawing.map((x, y) -> {
			float sum = 0;
			for (int i = -SAMPLES / 2; i <= SAMPLES / 2; i++) {
				sum += drawing.between(x + i * stepX, y + i * stepY);
			}
			return sum / SAMPLES;
		});
	}

}
