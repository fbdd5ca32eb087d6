package dev.digits.trainer.glyph;

import java.util.ArrayList;
import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Sevens: plain, hooked, curved and barred.
 */
final class SevenStrokes {

	private SevenStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double w = r.uniform(0.28, 0.78);
		double foot = r.chance(0.25) ? w * r.uniform(0.7, 1) : w * r.uniform(-0.2, 0.75);
		double slope = r.uniform(-0.08, 0.08);
		Stroke top = r.chance(0.15) ? Stroke.of(0, 0.12, 0.04, 0.02, w * 0.5, 0.05, w, 0).smooth()
				: r.chance(0.3)
						? Stroke.of(0, slope + r.uniform(0.05, 0.18), r.uniform(-0.02, 0.03), slope, w, 0).dense()
						: Stroke.of(0, slope, w, 0).dense();
		double kind = r.uniform(0, 1);
		Stroke stem;
		if (kind < 0.55) {
			stem = Stroke.of(w, 0, foot, 1).dense();
		}
		else if (kind < 0.85) {
			stem = Stroke
				.of(w, 0, w * 0.6 + foot * 0.4 + r.uniform(-0.06, 0), 0.4, foot + r.uniform(-0.03, 0.03), 0.75, foot, 1)
				.smooth();
		}
		else {
			stem = Stroke
				.of(w, 0, w + r.uniform(-0.05, 0.02), 0.5, w * 0.8, 0.9, foot, 1, r.uniform(-0.1, 0.2),
						r.uniform(0.8, 0.98))
				.smooth();
		}
		List<Stroke> strokes = new ArrayList<>(r.chance(0.8) ? List.of(top.then(stem))
				: List.of(top.shifted(r.uniform(-0.04, 0.04), r.uniform(-0.04, 0.02)), stem));
		if (r.chance(0.5)) {
			double y = r.uniform(0.34, 0.68);
			double middle = w + (foot - w) * y;
			double left = middle - r.logUniform(0.1, 0.55);
			double right = middle + r.logUniform(0.1, 0.7);
			double rise = r.uniform(-0.05, 0.1);
			strokes.add(r.chance(0.6) ? Stroke.of(left, y + rise, right, y - rise).dense()
					: Stroke.of(left, y + rise, middle, y + r.uniform(-0.04, 0.02), right, y - rise).smooth());
		}
		return strokes;
	}

	/**
	 * As in a number: narrow, with a bar longer than its top.
	 */
	static List<Stroke> hasty(Sampler r) {
		double w = r.uniform(0.08, 0.32);
		double foot = w * r.uniform(0.2, 1.1);
		Stroke top = r.chance(0.6) ? Stroke.of(0, r.uniform(0, 0.12), w, 0).dense()
				: Stroke.of(-0.05, 0.18, 0, 0.05, w, 0).smooth();
		double y = r.uniform(0.3, 0.6);
		double middle = w + (foot - w) * y;
		double rise = r.uniform(-0.05, 0.1);
		return List.of(top.then(Stroke.of(w, 0, foot, 1).dense()),
				Stroke.of(middle - r.uniform(0.12, 0.45), y + rise, middle + r.uniform(0.15, 0.5), y - rise).dense());
	}

}
