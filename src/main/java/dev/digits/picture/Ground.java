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

	private final Plane picture;

	/** 1 for what is thought to be ground, 0 for ink. */
	private final Plane weight;

	private final Plane ground;

	private final Neighbourhood values;

	private final Neighbourhood weights;

	private Ground(Plane picture) {
		this.picture = picture;
		this.weight = new Plane(picture.width(), picture.height());
		this.ground = new Plane(picture.width(), picture.height());
		this.values = new Neighbourhood(picture.width(), picture.height());
		this.weights = new Neighbourhood(picture.width(), picture.height());
		Arrays.fill(this.weight.values(), 1);
	}

	/**
	 * How far each pixel lies above or below the ground. That changes slowly: a coarse
	 * copy tells enough.
	 * @param picture brightness
	 * @param look how closely it is looked at
	 * @return brightness minus ground
	 */
	static Plane subtract(Plane picture, Look look) {
		return picture.minus(new Ground(picture.within(look.coarseSide())).estimate());
	}

	private Plane estimate() {
		for (int round = 0; round < ROUNDS; round++) {
			average(FAR);
			leaveOutOutliers();
		}
		average(NEAR);
		return this.ground;
	}

	private void average(double reach) {
		int radius = (int) Math.max(2, reach * this.picture.longestSide());
		this.values.take(this.picture.values(), this.weight.values());
		this.weights.take(this.weight.values(), this.weight.values());
		double[] sums = new double[this.picture.width()];
		double[] counts = new double[this.picture.width()];
		for (int y = 0; y < this.picture.height(); y++) {
			this.values.sum(y, radius, sums);
			this.weights.sum(y, radius, counts);
			for (int x = 0; x < this.picture.width(); x++) {
				// Where all is ink, the ground is what it was thought to be before.
				if (counts[x] >= ENOUGH * radius * radius) {
					this.ground.values()[y * this.picture.width() + x] = (float) (sums[x] / counts[x]);
				}
			}
		}
	}

	private void leaveOutOutliers() {
		float[] pixels = this.picture.values();
		float[] means = this.ground.values();
		float[] shares = this.weight.values();
		double squares = 0;
		double count = 0;
		for (int i = 0; i < pixels.length; i++) {
			double difference = pixels[i] - means[i];
			squares += shares[i] * difference * difference;
			count += shares[i];
		}
		double bound = OUTLIER * Math.sqrt(squares / Math.max(1, count));
		for (int i = 0; i < pixels.length; i++) {
			shares[i] = (Math.abs(pixels[i] - means[i]) > bound) ? 0 : 1;
		}
	}

}
