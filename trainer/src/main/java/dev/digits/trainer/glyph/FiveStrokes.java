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

	/**
	 * As in a number: a root sign, or a cap that is as long as the rest.
	 */
	static List<Stroke> hasty(Sampler r) {
		if (r.chance(0.3)) {
			double x = r.uniform(0.2, 0.4);
			Stroke body = Stroke
				.of(x, 0.05, x - r.uniform(0, 0.08), 0.5, x - r.uniform(0.1, 0.2), 1, x - r.uniform(0.25, 0.5),
						r.uniform(0.6, 0.85))
				.smooth();
			Stroke cap = Stroke.of(x + r.uniform(0.3, 0.7), r.uniform(-0.15, 0.05), x, 0.05).dense();
			return r.chance(0.7) ? List.of(cap.then(body)) : List.of(body, cap);
		}
		double topX = r.uniform(0.1, 0.25);
		double topY = r.uniform(0.02, 0.12);
		double neckX = r.uniform(0, 0.12);
		double neckY = r.uniform(0.36, 0.5);
		double kind = r.uniform(0, 1);
		Stroke body = Stroke.of(topX, topY, neckX, neckY).dense();
		if (kind < 0.4) {
			body = body.then(
					Stroke
						.of(neckX, neckY, 0.28, r.uniform(0.38, 0.48), 0.45, r.uniform(0.58, 0.75), 0.3, 0.95,
								r.uniform(-0.1, 0.1), 1)
						.smooth());
		}
		else if (kind < 0.7) {
			body = Paths.curve(r, 0.02, topX, topY, 0.06, 0.3, neckX, neckY, 0.3, 0.42, 0.42, 0.65, 0.28, 0.92, 0,
					r.uniform(0.9, 1.05));
		}
		else {
			double beltX = r.uniform(0.3, 0.5);
			double beltY = r.uniform(0.45, 0.6);
			body = body.then(Stroke.of(neckX, neckY, beltX, beltY).dense())
				.then(Stroke.of(beltX, beltY, 0.38, 0.8, 0.15, 1, -0.05, r.uniform(0.88, 1)).smooth());
		}
		double endX = r.uniform(0.6, 1.1);
		double endY = r.uniform(-0.25, 0.05);
		if (r.chance(0.6)) {
			Stroke cap = r.chance(0.5) ? Stroke.of(endX, endY, endX * 0.5, endY * 0.3, topX, topY).smooth()
					: Stroke.of(endX, endY, topX, topY).dense();
			return List.of(cap.then(body));
		}
		return List.of(body,
				Stroke.of(topX + r.uniform(-0.05, 0.05), topY + r.uniform(-0.08, 0.02), endX, endY).dense());
	}

}
