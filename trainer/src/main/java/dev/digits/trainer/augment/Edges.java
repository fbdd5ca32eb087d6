package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * What lies beside the paper: along one or two opposite sides ink and ground are the
 * other way round.
 */
final class Edges implements Effect {

	private static final int WIDEST = 8;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		boolean upright = random.nextInt(4) > 0;
		int kind = random.nextInt(4);
		int first = (kind == 0) ? 0 : 1 + random.nextInt(WIDEST);
		int last = (kind == 1) ? Drawing.SIZE : Drawing.SIZE - 1 - random.nextInt(WIDEST);
		return drawing.map((x, y) -> {
			int place = upright ? x : y;
			return (place < first || place >= last) ? 1 - drawing.at(x, y) : drawing.at(x, y);
		});
	}

}
