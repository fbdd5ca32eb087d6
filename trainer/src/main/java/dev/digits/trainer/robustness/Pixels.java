package dev.digits.trainer.robustness;

import java.util.random.RandomGenerator;

import dev.digits.picture.raster.GreyPicture;

/**
 * Grey levels of any height by their place, to be made a picture.
 */
@FunctionalInterface
interface Pixels {

	/**
	 * The brightness of a pixel.
	 * @param x from the left
	 * @param y from the top
	 * @return 0 is black, 255 white; what lies beyond is cut off
	 */
	double at(int x, int y);

	/**
	 * Ask for each pixel once, row by row.
	 * @param width in pixels
	 * @param height in pixels
	 * @param pixels the grey levels
	 * @return the picture
	 */
	static GreyPicture picture(int width, int height, Pixels pixels) {
		byte[] levels = new byte[width * height];
		for (int i = 0; i < levels.length; i++) {
			double level = pixels.at(i % width, i / width);
			levels[i] = (byte) Math.max(0, Math.min(255, Math.round(level)));
		}
		return new GreyPicture(width, height, levels);
	}

	/**
	 * The side of a picture.
	 * @param random which one
	 * @return half of the time that of MNIST's pictures, otherwise about 200
	 */
	static int side(RandomGenerator random) {
		return random.nextBoolean() ? 28 : random.nextInt(160, 240);
	}

}
