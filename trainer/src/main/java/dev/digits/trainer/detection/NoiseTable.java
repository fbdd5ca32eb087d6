package dev.digits.trainer.detection;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Normal numbers. They are dear: these are used again and again.
 */
final class NoiseTable {

	/** A power of two. */
	private static final int SIZE = 1 << 20;

	private final float[] values = new float[SIZE];

	NoiseTable() {
		Random random = new Random(0x4E4F495345L);
		for (int i = 0; i < SIZE; i++) {
			this.values[i] = (float) random.nextGaussian();
		}
	}

	/** Where to begin. */
	int start(SplittableRandom random) {
		return random.nextInt(SIZE);
	}

	/**
	 * The number at a place.
	 * @param place any; beyond the end it begins again
	 */
	float at(int place) {
		return this.values[place & SIZE - 1];
	}

}
