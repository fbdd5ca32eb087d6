package dev.digits.detection;

/**
 * Turns the grey values of a square picture into the numbers that a detector reads.
 * Training and serving both use it, so that they cannot drift apart.
 */
public final class SquareInput {

	/**
	 * The square's width and height in pixels.
	 */
	public static final int SIZE = 112;

	/**
	 * How many pixels a square has.
	 */
	public static final int AREA = SIZE * SIZE;

	/**
	 * Added to the deviation, in grey values: noise on blank paper must not become a
	 * picture.
	 */
	private static final double LEAST_DEVIATION = 4;

	private SquareInput() {
	}

	/**
	 * Normalise one square by the mean and standard deviation of its own pixels, so that
	 * neither exposure nor contrast matters.
	 * @param square its {@link #AREA} grey values, 0 to 255 unsigned, row by row
	 * @param target where its numbers go, in the same order
	 * @param offset the place of the first of them
	 */
	public static void normalise(byte[] square, float[] target, int offset) {
		long sum = 0;
		long squares = 0;
		for (byte pixel : square) {
			int value = pixel & 0xFF;
			sum += value;
			squares += value * value;
		}
		double mean = (double) sum / square.length;
		double variance = Math.max(0, (double) squares / square.length - mean * mean);
		double scale = 1 / (Math.sqrt(variance) + LEAST_DEVIATION);
		for (int i = 0; i < square.length; i++) {
			target[offset + i] = (float) (((square[i] & 0xFF) - mean) * scale);
		}
	}

}
