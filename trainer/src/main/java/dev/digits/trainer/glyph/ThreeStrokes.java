package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Threes: round, flat, looped, curled and angular.
 */
final class ThreeStrokes {

	private ThreeStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.1) {
			double w = r.uniform(0.4, 0.7);
			return List.of(Paths.angular(r, 0, 0, w, 0, w, 1, 0, 1),
					Stroke.of(r.uniform(0, 0.3), r.uniform(0.45, 0.55), w, 0.5).dense());
		}
		if (kind < 0.38) {
			// A flat top.
			double x = r.uniform(0.12, 0.32);
			double y = r.uniform(0.34, 0.46);
			return List.of(Paths.angular(r, 0, r.uniform(-0.02, 0.08), r.uniform(0.42, 0.62), 0, x, y)
				.then(Paths.curve(r, 0.03, x, y, 0.45, 0.5, 0.58, 0.72, 0.4, 0.96, 0.1, 1.0, -0.03,
						r.uniform(0.8, 0.95))));
		}
		if (kind < 0.5) {
			// A loop in the middle.
			return List.of(Paths.curve(r, 0.025, 0.02, 0.13, 0.25, 0, 0.5, 0.14, 0.42, 0.38, 0.24, 0.5, 0.17, 0.44, 0.3,
					0.42, 0.52, 0.58, 0.55, 0.8, 0.32, 1.0, 0.05, 0.93));
		}
		if (kind < 0.58) {
			// Curled ends.
			return List
				.of(Paths.curve(r, 0.025, 0.2, 0.22, 0.05, 0.24, 0.04, 0.08, 0.28, 0, 0.5, 0.16, 0.38, 0.4, 0.2, 0.46)
					.then(Paths.curve(r, 0.025, 0.2, 0.46, 0.5, 0.56, 0.58, 0.78, 0.32, 1.0, 0.06, 0.94, 0.08, 0.78,
							0.2, 0.82)));
		}
		double waist = r.uniform(0.12, 0.32);
		return List.of(Paths.curve(r, 0.03, 0.02, 0.13, 0.25, 0, 0.5, 0.14, 0.42, 0.38, waist, 0.46)
			.then(Paths.curve(r, 0.03, waist, 0.46, 0.48, 0.56, 0.58, 0.76, 0.35, 1.0, 0.1, 0.97, -0.02,
					r.uniform(0.78, 0.92))));
	}

}
