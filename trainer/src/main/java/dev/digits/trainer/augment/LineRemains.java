package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * What is left of ruled or squared paper: one to three thin pieces of straight lines,
 * level or upright, that cross the digit or touch it.
 */
final class LineRemains implements Effect {

	private static final int LONGEST = 20;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		Drawing ruled = drawing;
		for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
			ruled = rule(ruled, random);
		}
		return ruled;
	}

	private static Drawing rule(Drawing drawing, RandomGenerator random) {
		int place = Inked.place(drawing, random);
		boolean upright = random.nextInt(3) == 0;
		double half = random.nextDouble(0.3, 1.1);
		double dense = random.nextDouble(0.3, 1);
		double length = random.nextDouble(2, LONGEST);
		double first = -length * random.nextDouble();
		return drawing.map((x, y) -> {
			int right = x - place % Drawing.SIZE;
			int down = y - place / Drawing.SIZE;
			double along = (upright ? down : right) - first - length / 2;
			double across = upright ? right : down;
			double covered = Math.min(Inked.cover(half - Math.abs(across)), Inked.cover(length / 2 - Math.abs(along)));
			return Math.max(drawing.at(x, y), (float) (dense * covered));
		});
	}

}
