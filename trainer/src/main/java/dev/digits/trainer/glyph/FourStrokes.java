package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Fours: open, closed, in one line and round.
 */
final class FourStrokes {

	private FourStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		double w = r.uniform(0.45, 0.85);
		double y = r.uniform(0.45, 0.7);
		if (kind < 0.3) {
			// Open: a corner and a stem.
			double x = w * r.uniform(0.5, 0.88);
			return List.of(Paths.angular(r, r.uniform(0, 0.32), 0, 0, y, w, y + r.uniform(-0.07, 0.07)),
					Stroke.of(x + r.uniform(-0.04, 0.1), r.uniform(-0.05, 0.4), x + r.uniform(-0.1, 0.08), 1).dense());
		}
		if (kind < 0.58) {
			// Closed: a triangle and a stem.
			double x = w * r.uniform(0.55, 0.95);
			return List.of(Paths.angular(r, x, 0, 0, y, w, y + r.uniform(-0.05, 0.05)), Paths.angular(r,
					x + r.uniform(-0.04, 0.03), r.uniform(-0.03, 0.08), x + r.uniform(-0.08, 0.06), 1));
		}
		if (kind < 0.68) {
			// In one line: up from the foot.
			double x = w * r.uniform(0.55, 0.9);
			return List.of(Paths.angular(r, x + r.uniform(-0.06, 0.06), 1, x, 0, 0, y, w * r.uniform(1, 1.25),
					y + r.uniform(-0.05, 0.05)));
		}
		if (kind < 0.85) {
			// Round: like an upside-down h.
			double x = r.uniform(0.42, 0.62);
			return List.of(
					Paths.curve(r, 0.025, r.uniform(-0.03, 0.1), r.uniform(-0.02, 0.12), 0, 0.3, 0.1, 0.48, 0.3, 0.46,
							x, r.uniform(0.2, 0.38)),
					Stroke.of(x + 0.02, r.uniform(-0.1, 0.12), x + r.uniform(-0.1, 0.1), 1).dense());
		}
		if (kind < 0.9) {
			// A loop where the stroke turns.
			double x = r.uniform(0.5, 0.75);
			return List.of(
					Paths.curve(r, 0.02, r.uniform(0.3, 0.6), 0, 0.3, 0.4, 0.16, 0.66, 0.02, 0.64, 0, 0.52, 0.14, 0.5,
							0.3, 0.62, 0.5, 0.7, x + r.uniform(0.05, 0.2), 0.64),
					Stroke.of(x, r.uniform(0.35, 0.55), x + r.uniform(-0.06, 0.06), 1).dense());
		}
		double x = r.uniform(0.4, 0.65);
		double m = r.uniform(0.42, 0.6);
		return List.of(Paths.angular(r, 0, r.uniform(-0.02, 0.12), 0, m, x + r.uniform(0, 0.2), m),
				Paths.angular(r, x, r.uniform(-0.05, 0.08), x, 1));
	}

	/**
	 * As in a number: like an h or a lightning, the stem short or far to the right.
	 */
	static List<Stroke> hasty(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.35) {
			double w = r.uniform(0.4, 0.75);
			double y = r.uniform(0.42, 0.62);
			double x = w * r.uniform(0.7, 1.1);
			Stroke angle = r.chance(0.5)
					? Paths.curve(r, 0.02, r.uniform(0.1, 0.4), -0.02, r.uniform(0, 0.1), y * 0.6, 0.02, y, w * 0.5,
							y + 0.02, w, y - r.uniform(0, 0.12))
					: Paths.angular(r, r.uniform(0.05, 0.4), 0, 0, y, w, y - r.uniform(0, 0.15));
			return List.of(angle,
					Stroke.of(x + r.uniform(0, 0.1), r.uniform(0, 0.4), x + r.uniform(-0.15, 0.05), 1).dense());
		}
		double y = r.uniform(0.5, 0.72);
		double w = r.uniform(0.3, 0.65);
		double top = r.uniform(0.15, 0.5);
		double high = r.uniform(-0.05, 0.05);
		double x = w * r.uniform(0.55, 0.95);
		if (kind < 0.67) {
			return List.of(Stroke.of(top, high, 0, y, w, y - r.uniform(0, 0.1)).dense(),
					Stroke.of(x + r.uniform(0, 0.08), r.uniform(0.3, 0.55), x - r.uniform(0, 0.12), 1).dense());
		}
		if (kind < 0.87) {
			return List.of(
					Stroke.of(top, high, 0.12, y * 0.55, 0, y, w * 0.4, y - 0.03, w, y - r.uniform(0.08, 0.25))
						.smooth(),
					Stroke.of(x + r.uniform(0.02, 0.12), r.uniform(0.15, 0.45), x - r.uniform(0, 0.15), 1.05).dense());
		}
		// In one line, like an h.
		return List.of(Paths.curve(r, 0.02, top, high, 0.06, y * 0.6, 0.02, y * 0.95, w * 0.4, y * 0.85, w, y * 0.6,
				w * 0.95, 0.8, w * r.uniform(0.6, 0.95), 1.05));
	}

}
