package dev.digits.picture;

import java.util.Arrays;

/**
 * Estimates the ground a digit is written on: the local mean of what is not ink. Uneven
 * light, vignettes and soft shadows go into it and so out of the ink.
 */
final class Ground {

	/** Radius of the neighbourhood as a share of the longer side, to begin with ... */
	private static final double FAR = 0.3;

	/** ... and when it is known what is ink. */
	private static final double NEAR = 0.11;

	/** A mean of fewer pixels than this share of the neighbourhood says little. */
	private static final double ENOUGH = 0.1;

	/** Each round knows better what is ink. */
	private static final int ROUNDS = 3;

	/** What differs by more than this many standard deviations is left out. */
	private static final double OUTLIER = 1.5;

	private Ground() {
	}

	/**
	 * How far each pixel lies above or below the ground. That changes slowly: a coarse
	 * copy tells enough.
	 * @param picture brightness
	 * @param look how closely it is looked at
	 * @return brightness minus ground
	 */
	static Plane subtract(Plane picture, Look look) {
		return picture.minus(estimate(picture.within(look.coarseSide())));
	}

	private static Plane estimate(Plane picture) {
		Plane weight = new Plane(picture.width(), picture.height());
		Arrays.fill(weight.values(), 1);
		Plane ground = new Plane(picture.width(), picture.height());
		for (int round = 0; round < ROUNDS; round++) {
			average(picture, weight, FAR, ground);
			leaveOutOutliers(picture, ground, weight);
		}
		average(picture, weight, NEAR, ground);
		return ground;
	}

	private static void average(Plane picture, Plane weight, double reach, Plane ground) {
		int radius = (int) Math.max(2, reach * picture.longestSide());
		Neighbourhood values = new Neighbourhood(picture.times(weight));
		Neighbourhood weights = new Neighbourhood(weight);
		double[] sums = new double[picture.width()];
		double[] counts = new double[picture.width()];
		for (int y = 0; y < picture.height(); y++) {
			values.sum(y, radius, sums);
			weights.sum(y, radius, counts);
			for (int x = 0; x < picture.width(); x++) {
				// Where all is ink, the ground is what it was thought to be before.
				if (counts[x] >= ENOUGH * radius * radius) {
					ground.values()[y * picture.width() + x] = (float) (sums[x] / counts[x]);
				}
			}
		}
	}

	private static void leaveOutOutliers(Plane picture, Plane ground, Plane weight) {
		double squares = 0;
		double count = 0;
		for (int i = 0; i < weight.values().length; i++) {
			double difference = picture.values()[i] - ground.values()[i];
			squares += weight.values()[i] * difference * difference;
			count += weight.values()[i];
		}
		double bound = OUTLIER * Math.sqrt(squares / Math.max(1, count));
		for (int i = 0; i < weight.values().length; i++) {
			weight.values()[i] = (Math.abs(picture.values()[i] - ground.values()[i]) > bound) ? 0 : 1;
		}
	}

}
