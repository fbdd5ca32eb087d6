package dev.digits.trainer.robustness;

import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;

/**
 * Draws textures as a camera sees them.
 */
final class TexturePicture {

	/** Samples across a pixel, lest edges be jagged. */
	private static final int SAMPLES = 2;

	/** The most that the camera's noise deviates, in grey levels. */
	private static final double NOISE = 6;

	private TexturePicture() {
	}

	/**
	 * Draw one.
	 * @param random the texture, its contrast and the size of the picture
	 * @return the picture
	 */
	static OtherPicture draw(RandomGenerator random) {
		Texture texture = Texture.values()[random.nextInt(Texture.values().length)];
		int side = Pixels.side(random);
		DoubleBinaryOperator field = texture.draw(random);
		double middle = random.nextDouble(60, 195);
		double contrast = random.nextDouble(30, 255);
		double noise = random.nextDouble(NOISE);
		return new OtherPicture(texture.name().toLowerCase(Locale.ROOT), Pixels.picture(side, side,
				(x, y) -> middle + contrast * (mean(field, x, y, side) - 0.5) + noise * random.nextGaussian()));
	}

	private static double mean(DoubleBinaryOperator field, int x, int y, int side) {
		double sum = 0;
		for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
			double placeX = x + (sample % SAMPLES + 0.5) / SAMPLES;
			double placeY = y + (sample / SAMPLES + 0.5) / SAMPLES;
			sum += Math.max(0, Math.min(1, field.applyAsDouble(placeX / side - 0.5, placeY / side - 0.5)));
		}
		return sum / (SAMPLES * SAMPLES);
	}

}
