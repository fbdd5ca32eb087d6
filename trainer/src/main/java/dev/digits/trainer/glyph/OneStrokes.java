package dev.digits.trainer.glyph;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Ones: a stem, with or without flag and foot.
 */
final class OneStrokes {

	private OneStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		double lean = r.uniform(-0.08, 0.08);
		Stroke stem = r.chance(0.75) ? Paths.angular(r, 0, 0, lean, 1)
				: Paths.curve(r, 0.01, 0, 0, lean / 2 + r.uniform(-0.05, 0.05), 0.5, lean, 1);
		List<Stroke> strokes = new ArrayList<>(List.of(stem));
		if (kind > 0.12 && kind < 0.9) {
			Stroke flag = (kind < 0.75) ? flag(r) : longFlag(r);
			strokes.set(0, r.chance(0.8) ? flag.then(stem) : stem);
			if (strokes.get(0) == stem) {
				strokes.add(flag.shifted(r.uniform(-0.03, 0.03), r.uniform(-0.02, 0.04)));
			}
		}
		if (r.chance(0.35)) {
			double slope = r.uniform(-0.06, 0.06);
			strokes.add(
					Stroke
						.of(lean - r.uniform(0.1, 0.45), 1 + slope + r.uniform(-0.03, 0.02),
								lean + r.uniform(0.1, 0.45), 1 - slope + r.uniform(-0.03, 0.02))
						.dense());
		}
		return strokes;
	}

	private static Stroke flag(Sampler r) {
		double length = r.logUniform(0.1, 0.8);
		// A long flag that falls little would make a 7.
		double least = (length < 0.35) ? 18 : (length < 0.55) ? 27 : 33;
		double angle = Math.toRadians(r.uniform(least, (length > 0.3) ? 72 : 80));
		double x = -length * Math.cos(angle);
		double y = length * Math.sin(angle);
		return r.chance(0.6)
				? Stroke.of(x, y, x / 2 + r.uniform(-0.05, 0.03), y / 2 + r.uniform(-0.03, 0.05), 0, 0).smooth()
				: Stroke.of(x, y, 0, 0).dense();
	}

	private static Stroke longFlag(Sampler r) {
		double length = r.uniform(0.3, 0.85);
		double y = r.uniform(0.2, 0.45);
		return Stroke
			.of(-length, y + r.uniform(-0.04, 0.04), -length * 0.55, y + r.uniform(-0.03, 0.04), -length * 0.2, y * 0.6,
					0, 0)
			.smooth();
	}

}
