package dev.digits.trainer.render;

import java.util.random.RandomGenerator;

/**
 * The light on the paper.
 *
 * @param tint its colour, as far as the camera did not balance it; 1 is neutral
 * @param falloff how much brighter the side to the light is than the other, as a share
 * @param angle where it comes from, in degrees clockwise from the right
 * @param shadow of something outside the picture
 */
public record Light(Rgb tint, double falloff, double angle, Shadow shadow) {

	private static final double UNEVENNESS = 0.05;

	/**
	 * Switch the light on.
	 * @param random how uneven it is
	 * @return the light on each place of the view, whose longer side runs from -0.5 to
	 * 0.5 on either axis; about 1 in the middle
	 */
	public ColourField on(RandomGenerator random) {
		double cos = StrictMath.cos(StrictMath.toRadians(this.angle));
		double sin = StrictMath.sin(StrictMath.toRadians(this.angle));
		Noise uneven = new Noise(random, 0.6, 2);
		ColourField shade = this.shadow.cast(random);
		return (x, y) -> {
			double bright = 1 + this.falloff * (cos * x + sin * y) + UNEVENNESS * uneven.at(x, y);
			return this.tint.times(bright).times(shade.at(x, y));
		};
	}

}
