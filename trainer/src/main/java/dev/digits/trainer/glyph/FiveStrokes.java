package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Fives: capped, in one line, like an s and angular.
 */
final class FiveStrokes {

	private FiveStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.15) {
			double w = r.uniform(0.4, 0.75);
			double m = r.uniform(0.42, 0.56);
			return List.of(Paths.angular(r, w, 0, 0, 0, 0, m, w, m, w, 1, 0, 1));
		}
		if (kind < 0.24) {
			// Smooth, like an s.
			return List.of(Paths.curve(r, 0.025, r.uniform(0.45, 0.65), r.uniform(0, 0.08), 0.3, 0.02, 0.08, 0.12, 0.1,
					0.34, 0.34, 0.45, 0.54, 0.64, 0.44, 0.9, 0.18, 1, -0.04, 0.92));
		}
		double neckX = r.uniform(-0.02, 0.1);
		double neckY = r.uniform(0.36, 0.5);
		double topX = r.uniform(0.02, 0.17);
		double topY = r.uniform(0, 0.03);
		Stroke body = Stroke.of(topX, topY, neckX, neckY)
			.dense()
			.then(Paths.curve(r, 0.02, neckX, neckY, 0.3, r.uniform(0.34, 0.44), 0.56, 0.62, 0.45, 0.9, 0.15, 1.0,
					-0.06, r.uniform(0.8, 0.95)));
		if (kind < 0.62) {
			boolean apart = r.chance(0.5);
			double dx = apart ? r.uniform(-0.12, 0.08) : 0;
			double dy = apart ? r.uniform(-0.08, 0.05) : 0;
			return List.of(body, Stroke.of(topX + dx, topY + dy, r.uniform(0.35, 0.8), r.uniform(-0.1, 0.05)).dense());
		}
		return List.of(Stroke.of(r.uniform(0.38, 0.75), r.uniform(-0.07, 0.05), topX, topY).dense().then(body));
	}

}
