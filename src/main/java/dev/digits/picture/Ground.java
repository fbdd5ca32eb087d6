package dev.digits.picture;

import java.util.Arrays;

/**
 * Estimates the ground a digit is written on: the local mean of what is not ink. Uneven
 * light, vignettes and soft shadows go into it and so out of the ink.
 */
final class Ground {

	/** Radius of the neighbourhood as a share of the longer side. */
	private static final double REACH = 0.17;

	private static final int ROUNDS = 3;

	private Ground() {
	}

	/**
	 * How far each pixel lies above or below the ground.
	 * @param picture brightness
	 * @return brightness minus ground
	 */
	static Plane subtract(Plane picture) {
		int radius = (int) Math.max(4, REACH * picture.longestSide());
		float[] ground = new float[picture.values().length];
		float[] weight = new float[ground.length];
		Arrays.fill(weight, 1);
		float[] difference = new float[ground.length];
		for (int round = 0; round < ROUNDS; round++) {
			Plane weighted = new Plane(picture.width(), picture.height());
			for (int i = 0; i < ground.length; i++) {
				weighted.values()[i] = weight[i] * picture.values()[i];
			}
			Neighbourhood values = new Neighbourhood(weighted);
			Neighbourhood weights = new Neighbourhood(new Plane(picture.width(), picture.height(), weight));
			double squares = 0;
			double count = 0;
			for (int y = 0; y < picture.height(); y++) {
				for (int x = 0; x < picture.width(); x++) {
					int i = y * picture.width() + x;
					double n = weights.sum(x, y, radius);
					if (n >= 1) {
						ground[i] = (float) (values.sum(x, y, radius) / n);
					}
					difference[i] = picture.values()[i] - ground[i];
					squares += weight[i] * difference[i] * difference[i];
					count += weight[i];
				}
			}
			double spread = Math.sqrt(squares / Math.max(1, count));
			for (int i = 0; i < ground.length; i++) {
				weight[i] = Math.abs(difference[i]) > 1.5 * spread ? 0 : 1;
			}
		}
		return new Plane(picture.width(), picture.height(), difference);
	}

}
