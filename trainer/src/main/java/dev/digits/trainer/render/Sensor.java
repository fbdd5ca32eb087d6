package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A camera's sensor and what its processor makes of it.
 *
 * @param exposure by how much it brightens; 1 shows full light as white
 * @param noise its gain: 1 by day, 4 in a dim room
 */
public record Sensor(double exposure, double noise) {

	/** Variance of the light's own noise, for each unit of light, at gain 1. */
	private static final double SHOT = 4e-5;

	/** Standard deviation of the read-out, at gain 1. */
	private static final double READ = 0.0015;

	/**
	 * How far the demosaicing spreads a pixel's noise, for red, green and blue: a Bayer
	 * sensor has twice as many green pixels.
	 */
	private static final double[] SPREAD = { 0.9, 0.6, 0.9 };

	/** Standard deviation of the sum of four numbers of 0 to 0xFFFF. */
	private static final float IRWIN_HALL = 0x10000 / 1.7320508f;

	private static final int LEVELS = 4096;

	private static final int[] GAMMA = gamma();

	BufferedImage expose(Radiance radiance, RandomGenerator random) {
		int width = radiance.width();
		int[] pixels = new int[width * radiance.height()];
		Radiance grain = new Radiance(width, radiance.height());
		for (int channel = 0; channel < 3; channel++) {
			float[] light = radiance.plane(channel);
			float[] noisy = grain.plane(channel);
			for (int index = 0; index < noisy.length; index++) {
				noisy[index] = normal(random);
			}
			double lessened = grain.blur(channel, SPREAD[channel]);
			for (int index = 0; index < light.length; index++) {
				double signal = this.exposure * light[index];
				double deviation = Math.sqrt(this.noise * (SHOT * signal + this.noise * READ * READ));
				double value = signal + deviation * noisy[index] / lessened;
				pixels[index] = pixels[index] << 8 | level(value);
			}
		}
		BufferedImage picture = new BufferedImage(width, radiance.height(), BufferedImage.TYPE_INT_RGB);
		picture.setRGB(0, 0, width, radiance.height(), pixels, 0, width);
		return picture;
	}

	/**
	 * About normal, as the sum of four uniform numbers is (Irwin and Hall); unlike
	 * {@link RandomGenerator#nextGaussian} the same on every JDK.
	 */
	private static float normal(RandomGenerator random) {
		long bits = random.nextLong();
		long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
		return (sum - 2 * 0xFFFF) / IRWIN_HALL;
	}

	private static int level(double value) {
		return GAMMA[(int) Math.max(0, Math.min(LEVELS - 1, value * LEVELS))];
	}

	/** The transfer function of sRGB (IEC 61966-2-1). */
	private static int[] gamma() {
		int[] table = new int[LEVELS];
		for (int level = 0; level < LEVELS; level++) {
			double linear = (level + 0.5) / LEVELS;
			double value = (linear <= 0.0031308) ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
			table[level] = (int) Math.rint(255 * value);
		}
		return table;
	}

}
