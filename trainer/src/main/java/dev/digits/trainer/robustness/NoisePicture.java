package dev.digits.trainer.robustness;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A picture of nothing but noise.
 */
enum NoisePicture {

	/** All levels between two are as likely. */
	UNIFORM {
		@Override
		double grain(double amplitude, RandomGenerator random) {
			return random.nextDouble(-amplitude, amplitude);
		}
	},

	/** Normally distributed. */
	GAUSSIAN {
		@Override
		double grain(double amplitude, RandomGenerator random) {
			return amplitude / 2 * random.nextGaussian();
		}
	},

	/** A few grains are much darker or much brighter. */
	SALT_AND_PEPPER {
		@Override
		double grain(double amplitude, RandomGenerator random) {
			double chance = random.nextDouble();
			return (chance < amplitude / 255) ? 255 * Math.signum(random.nextDouble() - 0.5) : 0;
		}
	};

	/** The largest grain as a share of the picture's side. */
	private static final double COARSEST = 0.25;

	/**
	 * How far a grain is from the mean.
	 * @param amplitude above 0, at most 255
	 * @param random which grain
	 * @return in grey levels
	 */
	abstract double grain(double amplitude, RandomGenerator random);

	/**
	 * Draw one.
	 * @param random the kind of noise, its grain, its strength and the size of the
	 * picture
	 * @return the picture
	 */
	static OtherPicture draw(RandomGenerator random) {
		NoisePicture noise = values()[random.nextInt(values().length)];
		int side = Pixels.side(random);
		// As many fine grains as coarse ones.
		double size = Math.pow(COARSEST * side, random.nextDouble());
		double mean = random.nextDouble(30, 225);
		double amplitude = 255 * Math.pow(random.nextDouble(0.1, 1), 2);
		boolean soft = random.nextBoolean();
		int grains = (int) Math.ceil(side / size) + 1;
		double[][] lattice = new double[grains + 1][grains + 1];
		for (double[] row : lattice) {
			for (int i = 0; i < row.length; i++) {
				row[i] = noise.grain(amplitude, random);
			}
		}
		return new OtherPicture(noise.name().toLowerCase(Locale.ROOT).replace('_', ' '),
				Pixels.picture(side, side, (x, y) -> mean + between(lattice, x / size, y / size, soft)));
	}

	private static double between(double[][] lattice, double x, double y, boolean soft) {
		int left = (int) x;
		int top = (int) y;
		double u = soft ? x - left : 0;
		double v = soft ? y - top : 0;
		return (1 - v) * ((1 - u) * lattice[top][left] + u * lattice[top][left + 1])
				+ v * ((1 - u) * lattice[top + 1][left] + u * lattice[top + 1][left + 1]);
	}

}
