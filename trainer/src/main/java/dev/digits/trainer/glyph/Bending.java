package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Bends, leans, turns and stretches a shape, as hands differ.
 *
 * @param stretch how much wider it becomes
 * @param turn in radians, clockwise
 * @param lean to the right, per unit of height
 * @param strength of the bends, in the shape's own units: a standard deviation
 */
public record Bending(double stretch, double turn, double lean, double strength) {

	/** Two waves that move points to the right, two that move them down. */
	private static final int WAVES = 4;

	/**
	 * Bend a shape.
	 * @param strokes of a size of about 1
	 * @param random which bends
	 * @return the bent strokes
	 */
	public List<Stroke> bend(List<Stroke> strokes, Sampler random) {
		double[] wave = new double[4 * WAVES];
		for (int i = 0; i < wave.length; i += 4) {
			wave[i] = random.uniform(1.5, 5);
			wave[i + 1] = random.uniform(1.5, 5);
			wave[i + 2] = random.uniform(0, 2 * Math.PI);
			wave[i + 3] = random.normal(0, this.strength);
		}
		double cos = Math.cos(this.turn);
		double sin = Math.sin(this.turn);
		return strokes.stream().map((stroke) -> {
			Stroke bent = stroke.map((x, y) -> (float) (x + wave(wave, 0, x, y) + wave(wave, 4, x, y)),
					(x, y) -> (float) (y + wave(wave, 8, x, y) + wave(wave, 12, x, y)));
			return bent.map((x, y) -> (float) (cos * (this.stretch * x - this.lean * y) - sin * y),
					(x, y) -> (float) (sin * (this.stretch * x - this.lean * y) + cos * y));
		}).toList();
	}

	private static double wave(double[] wave, int from, double x, double y) {
		return wave[from + 3] * Math.sin(wave[from] * x + wave[from + 1] * y + wave[from + 2]);
	}

}
