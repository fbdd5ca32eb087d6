package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * A line that does not belong to the digit and runs across the whole frame: straight, in
 * zigzags, or dotted.
 */
final class Crossing implements Effect {

	private static final int MAX_TURNS = 9;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		int turns = random.nextInt(MAX_TURNS);
		double swing = random.nextDouble(1, 5);
		double from = random.nextDouble(2, Drawing.SIZE - 2);
		double to = random.nextDouble(2, Drawing.SIZE - 2);
		boolean upright = random.nextInt(3) == 0;
		double half = random.nextDouble(0.35, 1);
		double dense = random.nextDouble(0.6, 1);
		double period = random.nextBoolean() ? random.nextDouble(2, 5) : Double.POSITIVE_INFINITY;
		double[] heights = new double[turns + 2];
		for (int i = 0; i < heights.length; i++) {
			double side = (turns == 0) ? 0 : swing * ((i % 2 == 0) ? 1 : -1);
			heights[i] = from + (to - from) * i / (heights.length - 1) + side * random.nextDouble(0.7, 1.3);
		}
		return drawing.map((x, y) -> {
			double along = upright ? y : x;
			double across = upright ? x : y;
			double leg = along / Drawing.SIZE * (heights.length - 1);
			int index = (int) leg;
			double rise = (heights[index + 1] - heights[index]) * (heights.length - 1) / Drawing.SIZE;
			double middle = heights[index] + (leg - index) * (heights[index + 1] - heights[index]);
			double distance = Math.abs(across - middle) / Math.sqrt(1 + rise * rise);
			double covered = Inked.cover(half - distance);
			if (along % period > period / 2) {
				covered = 0;
			}
			return Math.max(drawing.at(x, y), (float) (dense * covered));
		});
	}

}
