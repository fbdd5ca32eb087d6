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

	/**
	 * As in a number: the hand comes from a digit or goes on to the next, out of the top.
	 */
	static List<Stroke> hasty(Sampler r) {
		double start = r.uniform(-0.75, -0.2) * Math.PI;
		double sweep = 2 * Math.PI * r.uniform(0.97, 1.2) * (r.chance(0.67) ? -1 : 1);
		Stroke ring = Paths.arc(0.5, 0.5, r.uniform(0.28, 0.5), 0.5, start, start + sweep, r.uniform(-0.3, 0.05));
		if (r.chance(0.5)) {
			double x = ring.x()[ring.size() - 1];
			double y = ring.y()[ring.size() - 1];
			return List.of(
					ring.then(Stroke
						.of(x, y, x + r.uniform(0.05, 0.25), y + r.uniform(-0.12, 0.05), x + r.uniform(0.2, 0.6),
								y + r.uniform(-0.2, 0.05))
						.smooth()));
		}
		double x = ring.x()[0];
		double y = ring.y()[0];
		return List.of(
				Stroke
					.of(x + r.uniform(-0.3, 0.2), y + r.uniform(-0.25, 0.1), x + r.uniform(-0.1, 0.1),
							y + r.uniform(-0.08, 0.05), x, y)
					.smooth()
					.then(ring));
	}

}
