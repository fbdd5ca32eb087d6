package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A stroke that is broken: the pen skipped, or a ruled line was removed together with
 * what crossed it. One or two gaps, each a short band.
 */
final class Gap implements Effect {

	/** Width of a gap along the stroke, in pixels. */
	private static final double WIDEST = 2.4;

	/** How far a gap reaches to either side, in pixels. */
	private static final double REACH = 3;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		Drawing broken = cut(drawing, random);
		return random.nextInt(3) == 0 ? cut(broken, random) : broken;
	}

	private static Drawing cut(Drawing drawing, RandomGenerator random) {
		int place = Inked.place(drawing, random);
		int middleX = place % Drawing.SIZE;
		int middleY = place / Drawing.SIZE;
		double half = random.nextDouble(0.5, WIDEST / 2);
		double angle = random.nextDouble(Math.PI);
		double cos = StrictMath.cos(angle);
		double sin = StrictMath.sin(angle);
		return drawing.map((x, y) -> {
			double along = Math.abs(cos * (x - middleX) + sin * (y - middleY));
			double across = Math.abs(cos * (y - middleY) - sin * (x - middleX));
			double erased = Math.min(Inked.cover(half - along), Inked.cover(REACH - across));
			return (float) (drawing.at(x, y) * (1 - erased));
		});
	}

}
