package dev.digits.trainer.render;

import java.util.random.RandomGenerator;

/**
 * The shadow that a hand, an arm or the phone itself throws into the view.
 *
 * @param strength how much light it takes, 0 to 1; 0 for none
 * @param angle the side it comes from, in degrees clockwise from the right
 * @param reach how far its edge is from the middle of the view, as a share of the view;
 * negative if the middle lies in the shadow
 * @param softness width of its edge, as a share of the view
 */
public record Shadow(double strength, double angle, double reach, double softness) {

	public static final Shadow NONE = new Shadow(0, 0, 1, 1);

	/** What the sky or the room still gives is a little bluer than the lamp. */
	private static final Rgb AMBIENT = new Rgb(0.96, 1, 1.05);

	ColourField cast(RandomGenerator random) {
		double cos = StrictMath.cos(StrictMath.toRadians(this.angle));
		double sin = StrictMath.sin(StrictMath.toRadians(this.angle));
		Noise outline = new Noise(random, 0.5, 2);
		return (x, y) -> {
			double along = cos * y - sin * x;
			double inside = cos * x + sin * y - this.reach + 0.12 * outline.at(along, 0);
			double dark = Noise.smooth(inside / this.softness + 0.5);
			return Rgb.WHITE.towards(AMBIENT.times(1 - this.strength), dark);
		};
	}

}
