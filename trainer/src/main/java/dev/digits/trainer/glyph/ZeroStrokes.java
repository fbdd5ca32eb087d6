package dev.digits.trainer.glyph;

import java.util.List;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * Zeros: rings, boxes, curls and strokes through them.
 */
final class ZeroStrokes {

	private ZeroStrokes() {
	}

	static List<Stroke> write(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.12) {
			double w = r.uniform(0.4, 0.8);
			return List.of(Paths.angular(r, 0, 0, w, 0, w, 1, 0, 1, 0, 0));
		}
		double start = r.uniform(-0.95, -0.05) * Math.PI;
		double sweep = 2 * Math.PI * r.uniform(0.9, 1.14) * r.sign();
		Stroke ring = Paths.arc(0.5, 0.5, r.uniform(0.2, 0.5), 0.5, start, start + sweep, r.uniform(-0.14, 0.14));
		if (kind < 0.19) {
			// The end curls into the ring.
			int last = ring.size() - 1;
			return List.of(ring
				.then(Stroke.of(ring.x()[last], ring.y()[last], 0.5 + r.uniform(-0.15, 0.15), r.uniform(0.1, 0.35))
					.dense()));
		}
		if (kind < 0.24) {
			return List.of(ring,
					Stroke.of(r.uniform(0.6, 0.95), r.uniform(-0.05, 0.25), r.uniform(0.05, 0.4), r.uniform(0.75, 1.05))
						.dense());
		}
		return List.of(ring);
	}

}
