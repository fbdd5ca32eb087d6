package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * What is needed to photograph a page: all but what is written on it.
 *
 * @param paper the paper
 * @param light the light on it
 * @param camera the camera over it
 */
public record Scene(Paper paper, Light light, Camera camera) {

	/**
	 * Photograph an empty sheet.
	 * @param random where fibres, shadows and noise lie
	 * @return the picture, upright
	 */
	public BufferedImage photograph(RandomGenerator random) {
		return this.camera.take(this.paper.sheet(random), this.light.on(random), random);
	}

	/**
	 * Photograph a sheet that was written on.
	 * @param ink what was written
	 * @param random where fibres, shadows and noise lie
	 * @return the picture, upright
	 */
	public BufferedImage photograph(Ink ink, RandomGenerator random) {
		ColourField sheet = this.paper.sheet(random);
		ColourField page = (x, y) -> sheet.at(x, y).times(ink.transmittance(x, y));
		return this.camera.take(page, this.light.on(random), random);
	}

}
