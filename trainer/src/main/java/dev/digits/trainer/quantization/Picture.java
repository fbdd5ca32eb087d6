package dev.digits.trainer.quantization;

import dev.digits.detection.Normalisation;
import dev.digits.picture.raster.GreyPicture;

/**
 * A picture as a network reads it.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values normalised, row by row
 */
public record Picture(int width, int height, float[] values) {

	/**
	 * Normalise a picture.
	 * @param grey any
	 * @return what detectors read of it
	 */
	public static Picture of(GreyPicture grey) {
		float[] values = new float[grey.width() * grey.height()];
		Normalisation.normalise(grey.pixels(), values, 0);
		return new Picture(grey.width(), grey.height(), values);
	}

}
