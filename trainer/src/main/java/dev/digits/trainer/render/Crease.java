package dev.digits.trainer.render;

import java.util.random.RandomGenerator;

/**
 * A fold that was smoothed out: one flank leans to the light, the other away from it.
 */
final class Crease {

	private static final double WIDTH = 0.5;

	private static final double FLANK = 12;

	private final double cos;

	private final double sin;

	private final double offset;

	private final double strength;

	private final Noise path;

	Crease(RandomGenerator random) {
		double angle = random.nextDouble(Math.PI);
		this.cos = StrictMath.cos(angle);
		this.sin = StrictMath.sin(angle);
		this.offset = random.nextDouble(18, 32) * (random.nextBoolean() ? 1 : -1);
		this.strength = random.nextDouble(0.04, 0.08);
		this.path = new Noise(random, 15, 3);
	}

	/**
	 * How much of its brightness the paper keeps.
	 * @param x millimetres to the right of the page's centre
	 * @param y millimetres below the page's centre
	 * @return about 1
	 */
	double shade(double x, double y) {
		double along = this.cos * y - this.sin * x;
		double across = this.cos * x + this.sin * y - this.offset + 0.6 * this.path.at(along, 0);
		double ridge = Math.max(0, 1 - Math.abs(across) / WIDTH);
		double flank = Math.max(0, 1 - Math.abs(across) / FLANK) * Math.signum(across);
		return 1 + this.strength * (0.4 * flank - ridge * ridge);
	}

}
