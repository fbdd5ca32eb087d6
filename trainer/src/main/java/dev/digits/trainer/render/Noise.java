package dev.digits.trainer.render;

import java.util.random.RandomGenerator;

/**
 * Smooth noise over the plane: random values on a lattice, blended between, in several
 * octaves of halving scale and halving strength.
 *
 * @see <a href="https://doi.org/10.1145/325165.325247">Perlin, An image synthesizer,
 * 1985</a>
 */
final class Noise {

	private final long seed;

	private final double scale;

	private final int octaves;

	/**
	 * Draw a noise.
	 * @param random gives the noise its seed, one number
	 * @param scale the distance over which the coarsest octave changes
	 * @param octaves at least 1
	 */
	Noise(RandomGenerator random, double scale, int octaves) {
		this.seed = random.nextLong();
		this.scale = scale;
		this.octaves = octaves;
	}

	/**
	 * The noise at a place.
	 * @param placeX any number
	 * @param placeY any number
	 * @return -1 to 1, 0 on average
	 */
	double at(double placeX, double placeY) {
		double x = placeX;
		double y = placeY;
		double sum = 0;
		double strength = 1;
		double total = 0;
		double zoom = 1 / this.scale;
		for (int octave = 0; octave < this.octaves; octave++) {
			sum += strength * octave(octave, x * zoom, y * zoom);
			total += strength;
			strength /= 2;
			zoom *= 2;
			// Turned by the angle of a 3-4-5 triangle, lest the lattices show.
			double turned = 0.8 * x - 0.6 * y;
			y = 0.6 * x + 0.8 * y;
			x = turned;
		}
		return sum / total;
	}

	private double octave(int octave, double x, double y) {
		long left = (long) Math.floor(x);
		long top = (long) Math.floor(y);
		double u = smooth(x - left);
		double v = smooth(y - top);
		double upper = blend(lattice(octave, left, top), lattice(octave, left + 1, top), u);
		double lower = blend(lattice(octave, left, top + 1), lattice(octave, left + 1, top + 1), u);
		return blend(upper, lower, v);
	}

	/** Hashes a lattice point with the finaliser of SplitMix64 to a value of -1 to 1. */
	private double lattice(int octave, long x, long y) {
		long bits = this.seed + octave * 0x9E3779B97F4A7C15L + x * 0xBF58476D1CE4E5B9L + y * 0x94D049BB133111EBL;
		bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
		bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
		return (bits ^ (bits >>> 31)) / 0x1p63;
	}

	private static double blend(double from, double to, double share) {
		return from + share * (to - from);
	}

	/**
	 * A soft step.
	 * @param t any number
	 * @return 0 where t is at most 0, 1 where it is at least 1, smooth between
	 */
	static double smooth(double t) {
		double clamped = Math.max(0, Math.min(1, t));
		return clamped * clamped * (3 - 2 * clamped);
	}

}
