package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Surfaces instead of strokes: waves and noise of any grain, alone or mixed, sometimes in
 * a part of the frame only.
 */
final class Surface {

	private Surface() {
	}

	static Drawing draw(RandomGenerator random) {
		Drawing surface = random.nextInt(4) == 0 ? waves(random) : surface(random);
		return (random.nextInt(3) == 0) ? surface : patch(surface, random);
	}

	/** Without straight lines, a piece of which may look like a digit. */
	static Drawing cloud(RandomGenerator random) {
		Drawing one = noise(random);
		return hard(random.nextBoolean() ? one : mixed(one, noise(random), random), random);
	}

	private static Drawing surface(RandomGenerator random) {
		return hard(switch (random.nextInt(3)) {
			case 0 -> mixed(waves(random), noise(random), random);
			case 1 -> mixed(waves(random), waves(random), random);
			default -> noise(random);
		}, random);
	}

	private static Drawing hard(Drawing surface, RandomGenerator random) {
		float hardness = (float) random.nextDouble(1, 8);
		return surface.map((x, y) -> 0.5f + hardness * (surface.at(x, y) - 0.5f));
	}

	private static Drawing waves(RandomGenerator random) {
		double angle = random.nextDouble(Math.PI);
		double length = random.nextDouble(2.5, 9);
		double right = 2 * Math.PI / length * StrictMath.cos(angle);
		double down = 2 * Math.PI / length * StrictMath.sin(angle);
		double phase = random.nextDouble(2 * Math.PI);
		return new Drawing().map((x, y) -> (float) (0.5 + 0.5 * StrictMath.sin(right * x + down * y + phase)));
	}

	/** Random at the nodes of a grid, smooth between. */
	private static Drawing noise(RandomGenerator random) {
		double grain = random.nextDouble(1, 6);
		Drawing nodes = new Drawing().map((x, y) -> (float) random.nextDouble());
		return nodes.map((x, y) -> nodes.between(x / grain, y / grain));
	}

	private static Drawing mixed(Drawing one, Drawing other, RandomGenerator random) {
		float share = (float) random.nextDouble(0.2, 0.8);
		boolean product = random.nextBoolean();
		return one.map((x, y) -> product ? one.at(x, y) * other.at(x, y)
				: share * one.at(x, y) + (1 - share) * other.at(x, y));
	}

	/** What a finder would cut out: within a box of about 20 pixels. */
	private static Drawing patch(Drawing drawing, RandomGenerator random) {
		double width = random.nextDouble(6, 11);
		double height = random.nextDouble(8, 11);
		boolean round = random.nextBoolean();
		double middle = Drawing.SIZE / 2.0;
		return drawing.map((x, y) -> {
			double right = Math.abs(x - middle) / width;
			double down = Math.abs(y - middle) / height;
			boolean inside = round ? right * right + down * down < 1 : Math.max(right, down) < 1;
			return inside ? drawing.at(x, y) : 0;
		});
	}

}
