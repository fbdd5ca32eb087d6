package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Eights: two circles, one line, an hourglass and angular.
 */
final class EightStrokes {

	private EightStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.3) {
			// Two circles.
			double split = r.uniform(0.36, 0.54);
			double start = r.uniform(0, 2 * Math.PI);
			return List.of(
					Paths.arc(0.3, split / 2, r.uniform(0.15, 0.32), split / 2, start,
							start + 2 * Math.PI * r.uniform(0.95, 1.1), 0),
					Paths.arc(0.3 + r.uniform(-0.06, 0.06), 0.5 + split / 2 - r.uniform(0, 0.06), r.uniform(0.18, 0.36),
							0.53 - split / 2, -Math.PI / 2, -Math.PI / 2 + 2 * Math.PI * r.uniform(0.95, 1.08), 0));
		}
		if (kind < 0.38) {
			double w = r.uniform(0.35, 0.7);
			double m = r.uniform(0.42, 0.56);
			return List.of(Paths.angular(r, 0, m, 0, 0, w, 0, w, 1, 0, 1, 0, m, w, m));
		}
		if (kind < 0.46) {
			// Two triangles, as an hourglass.
			double w = r.uniform(0.4, 0.7);
			return List.of(Paths.angular(r, w, r.uniform(0, 0.06), 0, 0, w, 1, 0, 1, w * r.uniform(0.85, 1.05),
					r.uniform(0, 0.1)));
		}
		Stroke single = Paths.curve(r, 0.03, 0.5, 0.15, 0.28, 0, 0.08, 0.2, 0.3, 0.46, 0.52, 0.74, 0.3, 1.0, 0.06, 0.78,
				0.28, 0.5, 0.48, 0.25, r.uniform(0.4, 0.64), r.uniform(-0.02, 0.24));
		return List.of(r.chance(0.5) ? single.map((x, y) -> 0.6f - x, (x, y) -> y) : single);
	}

}
