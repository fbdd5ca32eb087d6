package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.trainer.network.Tensor;

/**
 * The four numbers that stand for a box while a network learns: how far its centre is
 * from the centre of attention, in quarters of the square, and the logarithms of its
 * width and height, so that all are near zero and an error counts by the box's size.
 */
final class BoxCode {

	/** Of the square; one step of the code. */
	static final float OFFSET = 0.25f;

	/** Logarithm of the width whose code is zero. */
	static final float WIDTH = -1;

	/** Logarithm of the height whose code is zero. */
	static final float HEIGHT = -0.7f;

	private static final float LEAST = -4;

	private static final float MOST = 1;

	private BoxCode() {
	}

	/**
	 * The box that a code stands for.
	 * @param op state it
	 * @param code {@code (N, 4)}
	 * @param centre of attention, {@code (N, 2)}
	 * @return left, top, right, bottom in 0 to 1 of the square, {@code (N, 4)}
	 */
	static String decode(Operations op, String code, String centre) {
		String middle = op.add(centre, op.multiply(op.columns(code, 0, 2), op.constant(row(OFFSET, OFFSET))));
		String logarithms = op.add(op.clip(op.columns(code, 2, 4), LEAST, MOST), op.constant(row(WIDTH, HEIGHT)));
		String half = op.multiply(op.exponential(logarithms), op.constant(row(0.5f, 0.5f)));
		return op.concatenate(List.of(op.subtract(middle, half), op.add(middle, half)));
	}

	private static Tensor row(float... values) {
		return new Tensor(new long[] { 1, values.length }, values);
	}

}
