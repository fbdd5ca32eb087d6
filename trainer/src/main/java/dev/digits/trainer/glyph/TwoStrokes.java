package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Twos: open, looped, curled and like a z.
 */
final class TwoStrokes {

	private TwoStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.75);
			double m = r.uniform(0.42, 0.58);
			return List.of(Paths.angular(r, 0, 0, w, 0, w, m, 0, m, 0, 1, w, 1));
		}
		double[] top = r.chance(0.3) ? curledTop(r) : new double[] { 0.03, r.uniform(0.1, 0.32), 0.28, 0, 0.56,
				r.uniform(0.14, 0.26), 0.42, r.uniform(0.48, 0.6) };
		if (kind < 0.45) {
			// The base begins with a loop.
			double left = r.uniform(0, 0.14);
			double high = r.uniform(0.74, 0.9);
			return List.of(Paths.curve(r, 0.02, Paths.join(top, 0.15, 0.92, left, 0.98, left + 0.04, high,
					r.uniform(0.2, 0.34), 0.9, 0.45, 1.0, r.uniform(0.55, 0.95), r.uniform(0.86, 1))));
		}
		if (kind < 0.6) {
			// Like a z.
			return List.of(Paths.curve(r, 0.02, 0, 0.08, 0.25, -0.02, 0.5, 0.02, 0.55, 0.14)
				.then(Stroke.of(0.55, 0.14, 0, 1).dense())
				.then(Stroke.of(0, 1, r.uniform(0.5, 0.8), 1 + r.uniform(-0.06, 0.04)).dense()));
		}
		double end = r.uniform(0.5, 0.95);
		return List.of(Paths.curve(r, 0.02, Paths.join(top, 0.18, 0.82, 0, 1))
			.then(Stroke.of(0, 1, end * 0.5, 1 + r.uniform(-0.08, 0.04), end, 1 + r.uniform(-0.1, 0.06)).smooth()));
	}

	private static double[] curledTop(Sampler r) {
		double a = r.uniform(0.14, 0.46);
		return new double[] { 0.1 + a * 0.8, a * 0.75, 0.06 + a * 0.45, a, 0.04, a * 0.6, 0.1, a * 0.15, 0.3, 0, 0.54,
				0.2, 0.4, 0.55 };
	}

	/**
	 * As in a number: the top begins far down or with a loop, the base with another.
	 */
	static List<Stroke> hasty(Sampler r) {
		double kind = r.uniform(0, 1);
		double a = (kind < 0.3) ? r.uniform(0.35, 0.6) : r.uniform(0.2, 0.45);
		double b = r.uniform(0, 0.12);
		double[] top = { 0.36, a * 0.8, 0.22, a * 1.05, 0.06, a * 0.75, 0.14, 0.04, 0.42, 0, 0.6, 0.2, 0.46, 0.5, 0.2,
				0.8 };
		if (kind < 0.3) {
			top = new double[] { r.uniform(0.1, 0.3), a, 0.04, a * 0.55, 0.2, 0.01, 0.5, 0.08, 0.56, 0.32, 0.38, 0.6 };
		}
		else if (kind < 0.7) {
			top = new double[] { 0.3 + b, a, 0.16, a + 0.03, 0.05, a * 0.6, 0.18, 0.02, 0.45, 0.02, 0.56, 0.2, 0.38,
					0.58 };
		}
		if (r.chance(0.5)) {
			double left = r.uniform(-0.05, 0.1);
			return List.of(Paths.curve(r, 0.025, Paths.join(top, 0.12, 0.95, left, 1, left + 0.03, 0.86, 0.25, 0.9,
					0.45, 1, r.uniform(0.55, 1), r.uniform(0.85, 1))));
		}
		double end = r.uniform(0.5, 0.95);
		return List.of(Paths.curve(r, 0.025, Paths.join(top, 0.14, 0.88, 0, 1))
			.then(Stroke.of(0, 1, end * 0.5, 1 + r.uniform(-0.08, 0.06), end, 1 + r.uniform(-0.15, 0.05)).smooth()));
	}

}
