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

	/**
	 * As in a number: open like a g or a q, from the middle like an e turned round, to
	 * the right of its stem like a P, or like an 8 that is not closed below.
	 */
	static List<Stroke> hasty(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.23) {
			return List.of(Paths.curve(r, 0.03, r.uniform(0, 0.2), r.uniform(0.46, 0.58), 0.38, 0.42, 0.52, 0.17, 0.32,
					0, 0.09, 0.15, 0.2, 0.4, 0.42, 0.6, 0.42, 0.85, r.uniform(0, 0.3), 1));
		}
		if (kind < 0.32) {
			return List.of(Paths.curve(r, 0.03, 0.05, 0.48, 0.4, 0.42, 0.52, 0.2, 0.3, 0, 0.05, 0.25, 0.06, 0.7, 0.3, 1,
					0.55, 0.88));
		}
		if (kind < 0.55) {
			List<Stroke> strokes = open(r);
			float right = Stroke.Bounds.of(strokes).right();
			return strokes.stream().map((stroke) -> stroke.map((x, y) -> right - x, (x, y) -> y)).toList();
		}
		return open(r);
	}

	private static List<Stroke> open(Sampler r) {
		double kind = r.uniform(0, 1);
		double w = r.uniform(0.3, 0.6);
		double m = r.uniform(0.35, 0.55);
		if (kind < 0.35) {
			Stroke bowl = Paths.curve(r, 0.02, w, 0.1, w * 0.6, 0, w * 0.1, m * 0.3, 0.02, m * 0.75, w * 0.4, m,
					w * 0.85, m * 0.7, w + 0.02, 0.12);
			return List
				.of(bowl.then(Stroke.of(w + 0.02, 0.12, w + r.uniform(-0.08, 0.05), 0.6, w + r.uniform(-0.25, 0.05), 1)
					.smooth()));
		}
		if (kind < 0.6) {
			double[] bowl = { w * 0.9, m * 0.9, w * 0.4, m, 0.02, m * 0.6, w * 0.3, 0.02, w * 0.85, 0.05, w, m * 0.6 };
			return List
				.of(Paths.curve(r, 0.02, r.chance(0.5) ? Paths.join(bowl, w * 0.9, 0.75, w * r.uniform(0.3, 0.8), 1)
						: Paths.join(bowl, w * 0.85, 0.8, w * 0.3, 1, r.uniform(-0.15, 0.1), r.uniform(0.8, 0.95))));
		}
		if (kind < 0.8) {
			double start = r.uniform(-0.4, 0) * Math.PI;
			return List.of(Paths.arc(w / 2, m / 2, w / 2, m / 2, start, start - 2 * Math.PI * r.uniform(0.8, 1.15), 0),
					Stroke.of(w + r.uniform(-0.02, 0.06), r.uniform(-0.05, 0.2), w + r.uniform(-0.3, 0.02), 1).dense());
		}
		return List
			.of(Paths.curve(r, 0.02, w * 0.95, 0.05, w * 0.3, 0, 0, m * 0.6, w * 0.35, m * 0.95, w * 0.9, m * 0.5)
				.then(Stroke.of(w * 0.9, m * 0.5, w * r.uniform(0.5, 1), 1).dense()));
	}

}
