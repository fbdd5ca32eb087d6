package dev.digits.detection;

/**
 * Turns the grey values of a picture into the numbers that a detector reads. Training and
 * serving both use it, so that they cannot drift apart.
 */
public final class Normalisation {

	/**
	 * Added to the deviation, in grey values: noise on blank paper must not become a
	 * picture.
	 */
	private static final double MIN_DEVIATION = 4;

	private Normalisation() {
	}

	/**
	 * Normalise a picture by the mean and standard deviation of its own pixels, so that
	 * neither exposure nor contrast matters.
	 * @param pixels grey values, 0 to 255 unsigned, row by row
	 * @param target where their numbers go, in the same order
	 * @param offset the place of the first of them
	 */
	public static void normalise(byte[] pixels, float[] target, int offset) {
		long sum = 0;
		long squares = 0;
		for (byte pixel : pixels) {
			int value = pixel & 0xFF;
			sum += value;
			squares += value * value;
		}
		double mean = (double) sum / pixels.length;
		double variance = Math.max(0, (double) squares / pixels.length - mean * mean);
		double scale = 1 / (Math.sqrt(variance) + MIN_DEVIATION);
		for (int i = 0; i < pixels.length; i++) {
			target[offset + i] = (float) (((pixels[i] & 0xFF) - mean) * scale);
		}
	}

}
