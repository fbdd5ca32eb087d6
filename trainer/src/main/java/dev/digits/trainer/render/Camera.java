package dev.digits.trainer.render;

import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/**
 * A phone's camera, held still.
 *
 * @param width of its pictures, in pixels
 * @param height of its pictures, in pixels
 * @param viewpoint where it is
 * @param lens what its lens does
 * @param sensor what its sensor does
 */
public record Camera(int width, int height, Viewpoint viewpoint, Lens lens, Sensor sensor) {

	/**
	 * Take a picture.
	 * @param page what the page reflects; places are millimetres from its centre
	 * @param light what falls on it; places are those of the view
	 * @param random the sensor's noise
	 * @return the picture, upright
	 */
	public BufferedImage take(ColourField page, ColourField light, RandomGenerator random) {
		Radiance radiance = new Radiance(this.width, this.height);
		Viewpoint.Projection projection = this.viewpoint.projection();
		double side = Math.max(this.width, this.height);
		for (int row = 0; row < this.height; row++) {
			for (int column = 0; column < this.width; column++) {
				double x = (column + 0.5 - this.width / 2.0) / side;
				double y = (row + 0.5 - this.height / 2.0) / side;
				Knot place = projection.toPage(x, y);
				Rgb colour = page.at(place.x(), place.y()).times(light.at(x, y));
				radiance.set(column, row, colour.times(this.lens.brightness(x, y)));
			}
		}
		radiance.blur(this.lens.blur() * side / 1000);
		return this.sensor.expose(radiance, random);
	}

}
