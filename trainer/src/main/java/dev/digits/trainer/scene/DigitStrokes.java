package dev.digits.trainer.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import dev.digits.trainer.render.Knot;
import dev.digits.trainer.render.Letterform;
import dev.digits.trainer.render.Letterforms;

/**
 * Digits as pens write them. For each digit there are several families of letterforms
 * (open, closed, angular, looped, barred …), each a range of shapes and not one shape:
 * how far a flag reaches or a bowl opens is drawn anew each time.
 */
final class DigitStrokes {

	/** How often a letterform of the list is taken instead of a family. */
	private static final double LISTED = 0.22;

	private static final double PI = Math.PI;

	private DigitStrokes() {
	}

	/**
	 * Write a digit.
	 * @param digit 0 to 9
	 * @param random how
	 * @return its strokes, in a square of side 1 around the origin
	 */
	static List<Stroke> of(int digit, Sampler random) {
		return Stroke.normalised(random.chance(LISTED) ? listed(digit, random) : family(digit, random));
	}

	private static List<Stroke> listed(int digit, Sampler random) {
		return strokes(random.pick(Letterforms.all().stream().filter((form) -> form.digit() == digit).toList()),
				random);
	}

	/**
	 * Write a letterform.
	 * @param form which
	 * @param random how the hand strays
	 * @return its strokes
	 */
	static List<Stroke> strokes(Letterform form, Sampler random) {
		double stray = random.uniform(0.01, 0.05);
		return form.strokes().stream().map((knots) -> stroke(knots, stray, random)).toList();
	}

	private static Stroke stroke(List<Knot> knots, double stray, Sampler random) {
		Stroke path = null;
		List<Knot> run = new ArrayList<>();
		for (int i = 0; i < knots.size(); i++) {
			Knot knot = knots.get(i);
			run.add(new Knot(knot.x() + random.normal(0, stray), knot.y() + random.normal(0, stray), knot.corner()));
			if (i > 0 && (knot.corner() || i == knots.size() - 1)) {
				Stroke curve = Stroke
					.of(run.stream().flatMapToDouble((each) -> DoubleStream.of(each.x(), each.y())).toArray())
					.smooth();
				path = (path == null) ? curve : path.then(curve);
				run = new ArrayList<>(List.of(run.get(run.size() - 1)));
			}
		}
		return path;
	}

	private static List<Stroke> family(int digit, Sampler random) {
		return switch (digit) {
			case 0 -> zero(random);
			case 1 -> one(random);
			case 2 -> two(random);
			case 3 -> three(random);
			case 4 -> four(random);
			case 5 -> five(random);
			case 6 -> six(random);
			case 7 -> seven(random);
			case 8 -> eight(random);
			default -> nine(random);
		};
	}

	private static List<Stroke> zero(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.12) {
			double w = r.uniform(0.4, 0.8);
			return List.of(angular(r, 0, 0, w, 0, w, 1, 0, 1, 0, 0));
		}
		double start = r.uniform(-0.95, -0.05) * PI;
		double sweep = 2 * PI * r.uniform(0.9, 1.14) * r.sign();
		Stroke ring = arc(0.5, 0.5, r.uniform(0.2, 0.5), 0.5, start, start + sweep, r.uniform(-0.14, 0.14));
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

	private static List<Stroke> one(Sampler r) {
		double kind = r.uniform(0, 1);
		double lean = r.uniform(-0.08, 0.08);
		Stroke stem = r.chance(0.75) ? angular(r, 0, 0, lean, 1)
				: curve(r, 0.01, 0, 0, lean / 2 + r.uniform(-0.05, 0.05), 0.5, lean, 1);
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

	private static List<Stroke> two(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.75);
			double m = r.uniform(0.42, 0.58);
			return List.of(angular(r, 0, 0, w, 0, w, m, 0, m, 0, 1, w, 1));
		}
		double[] top = r.chance(0.3) ? curledTop(r) : new double[] { 0.03, r.uniform(0.1, 0.32), 0.28, 0, 0.56,
				r.uniform(0.14, 0.26), 0.42, r.uniform(0.48, 0.6) };
		if (kind < 0.45) {
			// The base begins with a loop.
			double left = r.uniform(0, 0.14);
			double high = r.uniform(0.74, 0.9);
			return List.of(curve(r, 0.02, join(top, 0.15, 0.92, left, 0.98, left + 0.04, high, r.uniform(0.2, 0.34),
					0.9, 0.45, 1.0, r.uniform(0.55, 0.95), r.uniform(0.86, 1))));
		}
		if (kind < 0.6) {
			// Like a z.
			return List.of(curve(r, 0.02, 0, 0.08, 0.25, -0.02, 0.5, 0.02, 0.55, 0.14)
				.then(Stroke.of(0.55, 0.14, 0, 1).dense())
				.then(Stroke.of(0, 1, r.uniform(0.5, 0.8), 1 + r.uniform(-0.06, 0.04)).dense()));
		}
		double end = r.uniform(0.5, 0.95);
		return List.of(curve(r, 0.02, join(top, 0.18, 0.82, 0, 1))
			.then(Stroke.of(0, 1, end * 0.5, 1 + r.uniform(-0.08, 0.04), end, 1 + r.uniform(-0.1, 0.06)).smooth()));
	}

	private static double[] curledTop(Sampler r) {
		double a = r.uniform(0.14, 0.34);
		return new double[] { 0.1 + a * 0.8, a * 0.75, 0.06 + a * 0.45, a, 0.04, a * 0.6, 0.1, a * 0.15, 0.3, 0, 0.54,
				0.2, 0.4, 0.55 };
	}

	private static List<Stroke> three(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.1) {
			double w = r.uniform(0.4, 0.7);
			return List.of(angular(r, 0, 0, w, 0, w, 1, 0, 1),
					Stroke.of(r.uniform(0, 0.3), r.uniform(0.45, 0.55), w, 0.5).dense());
		}
		if (kind < 0.38) {
			// A flat top.
			double x = r.uniform(0.12, 0.32);
			double y = r.uniform(0.34, 0.46);
			return List.of(angular(r, 0, r.uniform(-0.02, 0.08), r.uniform(0.42, 0.62), 0, x, y)
				.then(curve(r, 0.03, x, y, 0.45, 0.5, 0.58, 0.72, 0.4, 0.96, 0.1, 1.0, -0.03, r.uniform(0.8, 0.95))));
		}
		if (kind < 0.5) {
			// A loop in the middle.
			return List.of(curve(r, 0.025, 0.02, 0.13, 0.25, 0, 0.5, 0.14, 0.42, 0.38, 0.24, 0.5, 0.17, 0.44, 0.3, 0.42,
					0.52, 0.58, 0.55, 0.8, 0.32, 1.0, 0.05, 0.93));
		}
		if (kind < 0.58) {
			// Curled ends.
			return List.of(curve(r, 0.025, 0.2, 0.22, 0.05, 0.24, 0.04, 0.08, 0.28, 0, 0.5, 0.16, 0.38, 0.4, 0.2, 0.46)
				.then(curve(r, 0.025, 0.2, 0.46, 0.5, 0.56, 0.58, 0.78, 0.32, 1.0, 0.06, 0.94, 0.08, 0.78, 0.2, 0.82)));
		}
		double waist = r.uniform(0.12, 0.32);
		return List.of(curve(r, 0.03, 0.02, 0.13, 0.25, 0, 0.5, 0.14, 0.42, 0.38, waist, 0.46).then(curve(r, 0.03,
				waist, 0.46, 0.48, 0.56, 0.58, 0.76, 0.35, 1.0, 0.1, 0.97, -0.02, r.uniform(0.78, 0.92))));
	}

	private static List<Stroke> four(Sampler r) {
		double kind = r.uniform(0, 1);
		double w = r.uniform(0.45, 0.85);
		double y = r.uniform(0.45, 0.7);
		if (kind < 0.3) {
			// Open: a corner and a stem.
			double x = w * r.uniform(0.5, 0.88);
			return List.of(angular(r, r.uniform(0, 0.32), 0, 0, y, w, y + r.uniform(-0.07, 0.07)),
					Stroke.of(x + r.uniform(-0.04, 0.1), r.uniform(-0.05, 0.4), x + r.uniform(-0.1, 0.08), 1).dense());
		}
		if (kind < 0.58) {
			// Closed: a triangle and a stem.
			double x = w * r.uniform(0.55, 0.95);
			return List.of(angular(r, x, 0, 0, y, w, y + r.uniform(-0.05, 0.05)),
					angular(r, x + r.uniform(-0.04, 0.03), r.uniform(-0.03, 0.08), x + r.uniform(-0.08, 0.06), 1));
		}
		if (kind < 0.68) {
			// In one line: up from the foot.
			double x = w * r.uniform(0.55, 0.9);
			return List.of(angular(r, x + r.uniform(-0.06, 0.06), 1, x, 0, 0, y, w * r.uniform(1, 1.25),
					y + r.uniform(-0.05, 0.05)));
		}
		if (kind < 0.85) {
			// Round: like an upside-down h.
			double x = r.uniform(0.42, 0.62);
			return List.of(
					curve(r, 0.025, r.uniform(-0.03, 0.1), r.uniform(-0.02, 0.12), 0, 0.3, 0.1, 0.48, 0.3, 0.46, x,
							r.uniform(0.2, 0.38)),
					Stroke.of(x + 0.02, r.uniform(-0.1, 0.12), x + r.uniform(-0.1, 0.1), 1).dense());
		}
		double x = r.uniform(0.4, 0.65);
		double m = r.uniform(0.42, 0.6);
		return List.of(angular(r, 0, r.uniform(-0.02, 0.12), 0, m, x + r.uniform(0, 0.2), m),
				angular(r, x, r.uniform(-0.05, 0.08), x, 1));
	}

	private static List<Stroke> five(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.15) {
			double w = r.uniform(0.4, 0.75);
			double m = r.uniform(0.42, 0.56);
			return List.of(angular(r, w, 0, 0, 0, 0, m, w, m, w, 1, 0, 1));
		}
		if (kind < 0.24) {
			// Smooth, like an s.
			return List.of(curve(r, 0.025, r.uniform(0.45, 0.65), r.uniform(0, 0.08), 0.3, 0.02, 0.08, 0.12, 0.1, 0.34,
					0.34, 0.45, 0.54, 0.64, 0.44, 0.9, 0.18, 1, -0.04, 0.92));
		}
		double neckX = r.uniform(-0.02, 0.1);
		double neckY = r.uniform(0.36, 0.5);
		double topX = r.uniform(0.02, 0.17);
		double topY = r.uniform(0, 0.03);
		Stroke body = Stroke.of(topX, topY, neckX, neckY)
			.dense()
			.then(curve(r, 0.02, neckX, neckY, 0.3, r.uniform(0.34, 0.44), 0.56, 0.62, 0.45, 0.9, 0.15, 1.0, -0.06,
					r.uniform(0.8, 0.95)));
		if (kind < 0.62) {
			boolean apart = r.chance(0.5);
			double dx = apart ? r.uniform(-0.12, 0.08) : 0;
			double dy = apart ? r.uniform(-0.08, 0.05) : 0;
			return List.of(body, Stroke.of(topX + dx, topY + dy, r.uniform(0.35, 0.8), r.uniform(-0.1, 0.05)).dense());
		}
		return List.of(Stroke.of(r.uniform(0.38, 0.75), r.uniform(-0.07, 0.05), topX, topY).dense().then(body));
	}

	private static List<Stroke> six(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.85);
			double m = r.uniform(0.4, 0.6);
			return List.of(angular(r, w * r.uniform(0.6, 1.1), 0, 0, 0, 0, 1, w, 1, w, m, 0, m));
		}
		double[] bowl = { 0.02, 0.72, 0.22, 1.0, 0.5, 0.82, 0.42, 0.56, 0.22, 0.52, r.uniform(-0.02, 0.1),
				r.uniform(0.6, 0.8) };
		if (kind < 0.28) {
			// A curled beginning.
			return List.of(curve(r, 0.02,
					join(new double[] { 0.42, 0.2, 0.48, 0.1, 0.58, 0.16, 0.56, 0.03, 0.36, 0.02, 0.12, 0.3 }, bowl)));
		}
		if (kind < 0.45) {
			// A straight stem.
			return List.of(Stroke.of(r.uniform(0.1, 0.5), 0, 0.02, 0.68).dense().then(curve(r, 0.02, bowl)));
		}
		if (kind < 0.6) {
			// The bowl stays open or runs over the stem.
			return List.of(curve(r, 0.02, 0.5, 0.06, 0.25, 0.02, 0.06, 0.3, 0, 0.6, 0.15, 0.95, 0.4, 0.97, 0.58, 0.7,
					0.45, 0.45, 0.25, 0.42, r.uniform(-0.06, 0.16), r.uniform(0.42, 0.62)));
		}
		if (kind < 0.7) {
			// A small bowl low on a long stem.
			double m = r.uniform(0.6, 0.72);
			return List.of(curve(r, 0.02, r.uniform(0.3, 0.6), 0, 0.18, 0.3, 0, 0.75, 0.14, 1, 0.4, 0.92, 0.38, m, 0.16,
					m, 0.02, 0.85));
		}
		return List
			.of(curve(r, 0.025, join(new double[] { r.uniform(0.33, 0.62), r.uniform(0, 0.05), 0.2, 0.22 }, bowl)));
	}

	private static List<Stroke> seven(Sampler r) {
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

	private static List<Stroke> eight(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.3) {
			// Two circles.
			double split = r.uniform(0.36, 0.54);
			double start = r.uniform(0, 2 * PI);
			return List.of(
					arc(0.3, split / 2, r.uniform(0.15, 0.32), split / 2, start, start + 2 * PI * r.uniform(0.95, 1.1),
							0),
					arc(0.3 + r.uniform(-0.06, 0.06), 0.5 + split / 2 - r.uniform(0, 0.06), r.uniform(0.18, 0.36),
							0.53 - split / 2, -PI / 2, -PI / 2 + 2 * PI * r.uniform(0.95, 1.08), 0));
		}
		if (kind < 0.38) {
			double w = r.uniform(0.35, 0.7);
			double m = r.uniform(0.42, 0.56);
			return List.of(angular(r, 0, m, 0, 0, w, 0, w, 1, 0, 1, 0, m, w, m));
		}
		if (kind < 0.46) {
			// Two triangles, as an hourglass.
			double w = r.uniform(0.4, 0.7);
			return List
				.of(angular(r, w, r.uniform(0, 0.06), 0, 0, w, 1, 0, 1, w * r.uniform(0.85, 1.05), r.uniform(0, 0.1)));
		}
		Stroke single = curve(r, 0.03, 0.5, 0.15, 0.28, 0, 0.08, 0.2, 0.3, 0.46, 0.52, 0.74, 0.3, 1.0, 0.06, 0.78, 0.28,
				0.5, 0.48, 0.25, r.uniform(0.4, 0.64), r.uniform(-0.02, 0.24));
		return List.of(r.chance(0.5) ? single.map((x, y) -> 0.6f - x, (x, y) -> y) : single);
	}

	private static List<Stroke> nine(Sampler r) {
		double kind = r.uniform(0, 1);
		if (kind < 0.13) {
			double w = r.uniform(0.4, 0.8);
			double m = r.uniform(0.38, 0.56);
			return List.of(r.chance(0.6) ? angular(r, w, m, 0, m, 0, 0, w, 0, w, 1, w * r.uniform(-0.1, 0.3), 1)
					: angular(r, w, m, 0, m, 0, 0, w, 0, w, 1));
		}
		double w = r.uniform(0.2, 0.64);
		double m = r.chance(0.75) ? r.uniform(0.42, 0.62) : r.uniform(0.22, 0.42);
		double start = r.chance(0.5) ? -0.35 * PI : -0.1 * PI;
		Stroke bowl = arc(w / 2, m / 2, w / 2, m / 2, start, -0.2 * PI - 2 * PI * r.uniform(0.95, 1.08), 0);
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

	/** Straight lines between corners, each corner about where it should be. */
	private static Stroke angular(Sampler random, double... corners) {
		return Stroke.of(corners).jittered(0.018, random).dense();
	}

	private static Stroke curve(Sampler random, double stray, double... knots) {
		return Stroke.of(knots).jittered(stray, random).smooth();
	}

	private static double[] join(double[] first, double... second) {
		double[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	/** A part of an ellipse, growing or shrinking on the way. */
	private static Stroke arc(double x, double y, double radiusX, double radiusY, double from, double to,
			double growth) {
		int points = 36;
		Stroke arc = new Stroke(new float[points], new float[points]);
		for (int i = 0; i < points; i++) {
			double share = (double) i / (points - 1);
			double angle = from + share * (to - from);
			arc.x()[i] = (float) (x + radiusX * (1 + growth * share) * Math.cos(angle));
			arc.y()[i] = (float) (y + radiusY * (1 + growth * share) * Math.sin(angle));
		}
		return arc;
	}

}
