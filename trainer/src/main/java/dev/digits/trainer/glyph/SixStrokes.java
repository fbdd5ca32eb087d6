package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Sixes: curled, straight, open, small and angular.
 */
final class SixStrokes {

	private SixStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.85);
			double m = r.uniform(0.4, 0.6);
			return List.of(Paths.angular(r, w * r.uniform(0.6, 1.1), 0, 0, 0, 0, 1, w, 1, w, m, 0, m));
		}
		double[] bowl = { 0.02, 0.72, 0.22, 1.0, 0.5, 0.82, 0.42, 0.56, 0.22, 0.52, r.uniform(-0.02, 0.1),
				r.uniform(0.6, 0.8) };
		if (kind < 0.28) {
			// A curled beginning.
			return List.of(Paths.curve(r, 0.02, Paths
				.join(new double[] { 0.42, 0.2, 0.48, 0.1, 0.58, 0.16, 0.56, 0.03, 0.36, 0.02, 0.12, 0.3 }, bowl)));
		}
		if (kind < 0.45) {
			// A straight stem.
			return List.of(Stroke.of(r.uniform(0.1, 0.5), 0, 0.02, 0.68).dense().then(Paths.curve(r, 0.02, bowl)));
		}
		if (kind < 0.6) {
			// The bowl stays open or runs over the stem.
			return List.of(Paths.curve(r, 0.02, 0.5, 0.06, 0.25, 0.02, 0.06, 0.3, 0, 0.6, 0.15, 0.95, 0.4, 0.97, 0.58,
					0.7, 0.45, 0.45, 0.25, 0.42, r.uniform(-0.06, 0.16), r.uniform(0.42, 0.62)));
		}
		if (kind < 0.7) {
			// A small bowl low on a long stem.
			double m = r.uniform(0.6, 0.72);
			return List.of(Paths.curve(r, 0.02, r.uniform(0.3, 0.6), 0, 0.18, 0.3, 0, 0.75, 0.14, 1, 0.4, 0.92, 0.38, m,
					0.16, m, 0.02, 0.85));
		}
		return List.of(Paths.curve(r, 0.025,
				Paths.join(new double[] { r.uniform(0.33, 0.62), r.uniform(0, 0.05), 0.2, 0.22 }, bowl)));
	}

}
