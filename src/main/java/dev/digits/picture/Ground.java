package dev.digits.picture;

import java.util.Arrays;

/**
 * Estimates the ground a digit is written on: the local mean of what is not ink. Uneven
 * light, vignettes and soft shadows go into it and so out of the ink.
 */
final class Ground {

	/** The ground changes slowly: a copy of this size tells enough. */
	private static final int COARSE_SIDE = 100;

	/** Radius of the neighbourhood as a share of the longer side. */
	private static final double REACH = 0.17;

	/** Each round knows better what is ink. */
	private static final int ROUNDS = 3;

	/** What differs by more than this many standard deviations is left out. */
	private static final double OUTLIER = 1.5;

	private Ground() {
	}

	/**
	 * How far each pixel lies above or below the ground.
	 * @param picture brightness
	 * @return brightness minus ground
	 */
	static Plane subtract(Plane picture) {
		Plane ground = estimate(picture.within(COARSE_SIDE));
		Plane difference = new Plane(picture.width(), picture.height());
		for (int y = 0; y < picture.height(); y++) {
			double groundY = (y + 0.5) * ground.height() / picture.height() - 0.5;
			for (int x = 0; x < picture.width(); x++) {
				double groundX = (x + 0.5) * ground.width() / picture.width() - 0.5;
				difference.values()[y * picture.width() + x] = picture.at(x, y) - ground.between(groundX, groundY);
			}
		}
		return difference;
	}

	private static Plane estimate(Plane picture) {
		int radius = (int) Math.max(4, REACH * picture.longestSide());
		Plane ground = new Plane(picture.width(), picture.height());
		Plane weight = new Plane(picture.width(), picture.height());
		Arrays.fill(weight.values(), 1);
		for (int round = 0; round < ROUNDS; round++) {
			Neighbourhood values = new Neighbourhood(picture.times(weight));
			Neighbourhood weights = new Neighbourhood(weight);
			for (int y = 0; y < picture.height(); y++) {
				for (int x = 0; x < picture.width(); x++) {
					double count = weights.sum(x, y, radius);
					// Where all is ink, the ground is what it was thought to be before.
					if (count >= 1) {
						ground.values()[y * picture.width() + x] = (float) (values.sum(x, y, radius) / count);
					}
				}
			}
			leaveOutOutliers(picture, ground, weight);
		}
		return ground;
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
