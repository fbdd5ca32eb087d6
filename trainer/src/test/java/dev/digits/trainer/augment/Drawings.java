package dev.digits.trainer.augment;

/**
 * Drawings to change.
 */
final class Drawings {

	private Drawings() {
	}

	/** A seven of strokes two to three pixels wide, in a box of 12 × 20. */
	static Drawing seven() {
		return new Drawing().map((x, y) -> {
			boolean bar = y >= 4 && y <= 6 && x >= 8 && x <= 19;
			boolean stem = y > 6 && y < 24 && Math.abs(x - (20 - y / 3)) <= 1;
			return (bar || stem) ? 1 : 0;
		});
	}

	static double ink(Drawing drawing) {
		double sum = 0;
		for (float value : drawing.ink()) {
			sum += value;
		}
		return sum;
	}

	/** How many pixels hold more ink in the one drawing than in the other. */
	static int more(Drawing one, Drawing other) {
		int count = 0;
		for (int i = 0; i < one.ink().length; i++) {
			count += (one.ink()[i] > other.ink()[i] + 1e-4f) ? 1 : 0;
		}
		return count;
	}

}
