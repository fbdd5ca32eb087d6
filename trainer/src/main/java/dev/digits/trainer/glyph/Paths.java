package dev.digits.trainer.glyph;

import java.util.Arrays;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Pieces that letterforms are made of.
 */
final class Paths {

	private Paths() {
	}

	static Stroke angular(Sampler random, double... corners) {
		return Stroke.of(corners).jittered(0.018, random).dense();
	}

	static Stroke curve(Sampler random, double stray, double... knots) {
		return Stroke.of(knots).jittered(stray, random).smooth();
	}

	static double[] join(double[] first, double... second) {
		double[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	static Stroke arc(double x, double y, double radiusX, double radiusY, double from, double to, double growth) {
		int points = 36;
		Stroke arc = new Stroke(new float[points], new float[points]);
		for (int i = 0; i < points; i++) {
			double share = (double) i / (points - 1);
			double angle = from + share * (to - from);
			arc.x()[i] = (float) (x + radiusX * (1 + growth * share) * Math.cos(angle));
			arc.y()[i] = (float) (y + radiusY * (1 + growth * share) * Math.sin(angle));
		}
		return arc;
	}

}
