package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Nines: with a bowl and a tail, and angular.
 */
final class NineStrokes {

	private NineStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.8);
			double m = r.uniform(0.38, 0.56);
			return List.of(r.chance(0.6) ? Paths.angular(r, w, m, 0, m, 0, 0, w, 0, w, 1, w * r.uniform(-0.1, 0.3), 1)
					: Paths.angular(r, w, m, 0, m, 0, 0, w, 0, w, 1));
		}
		double w = r.uniform(0.2, 0.7);
		double kindOfBowl = r.uniform(0, 1);
		double m = (kindOfBowl < 0.68) ? r.uniform(0.42, 0.62)
				: (kindOfBowl < 0.92) ? r.uniform(0.22, 0.42) : r.uniform(0.62, 0.8);
		double start = r.chance(0.5) ? -0.35 * Math.PI : -0.1 * Math.PI;
		Stroke bowl = Paths.arc(w / 2, m / 2, w / 2, m / 2, start, -0.2 * Math.PI - 2 * Math.PI * r.uniform(0.95, 1.08),
				0);
		if (r.chance(0.25)) {
			bowl = bowl.part(0, (int) (bowl.size() * r.uniform(0.8, 0.97)));
		}
		double t = r.uniform(0, 0.15);
		double tail = r.uniform(0, 1);
		Stroke stem;
		if (tail < 0.35) {
			stem = Stroke.of(w, t, w + r.uniform(-0.28, 0.1), 1).dense();
		}
		else if (tail < 0.75) {
			stem = Stroke
				.of(w, t, w + r.uniform(-0.03, 0.03), 0.5, w * 0.9, 0.85, w * 0.5, 1.0, r.uniform(-0.1, 0.2),
						r.uniform(0.82, 1))
				.smooth();
		}
		else {
			stem = Stroke.of(w + r.uniform(0, 0.04), t, w + 0.06, m * 0.9, w * 0.7, 0.9, r.uniform(-0.1, 0.15), 1)
				.smooth();
		}
		return r.chance(0.5) ? List.of(bowl.then(stem)) : List.of(bowl, stem);
	}

}
