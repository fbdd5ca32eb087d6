package dev.digits.trainer.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Smooth curves through knots: centripetal Catmull-Rom splines, which neither overshoot
 * nor form loops where knots lie unevenly.
 *
 * @see <a href="https://doi.org/10.1016/j.cad.2010.08.008">Yuksel, Schaefer and Keyser,
 * Parameterization and applications of Catmull-Rom curves, 2011</a>
 */
final class Spline {

	private static final int PIECES = 24;

	private Spline() {
	}

	/**
	 * The curve through the knots, sharp at corners, as points at equal distances.
	 * @param knots at least two
	 * @param step the distance between two points
	 * @return the points, from the first knot to the last
	 */
	static List<Knot> through(List<Knot> knots, double step) {
		List<Knot> curve = new ArrayList<>();
		int start = 0;
		for (int end = 1; end < knots.size(); end++) {
			if (knots.get(end).corner() || end == knots.size() - 1) {
				addSmooth(knots.subList(start, end + 1), curve);
				start = end;
			}
		}
		return evenly(curve, step);
	}

	private static void addSmooth(List<Knot> knots, List<Knot> curve) {
		int last = knots.size() - 1;
		for (int index = 0; index < last; index++) {
			Knot from = knots.get(index);
			Knot to = knots.get(index + 1);
			// Beyond its ends the curve goes on as a straight line would.
			Knot before = (index > 0) ? knots.get(index - 1) : from.towards(to, -1);
			Knot after = (index + 1 < last) ? knots.get(index + 2) : to.towards(from, -1);
			for (int piece = 0; piece <= PIECES; piece++) {
				curve.add(between(before, from, to, after, piece / (double) PIECES));
			}
		}
	}

	/** The pyramid of Barry and Goldman, its parameter the square root of the chord. */
	private static Knot between(Knot before, Knot from, Knot to, Knot after, double share) {
		double first = -interval(before, from);
		double second = interval(from, to);
		double third = second + interval(to, after);
		double t = share * second;
		Knot a = before.towards(from, (t - first) / -first);
		Knot b = from.towards(to, share);
		Knot c = to.towards(after, (t - second) / (third - second));
		Knot left = a.towards(b, (t - first) / (second - first));
		Knot right = b.towards(c, t / third);
		return left.towards(right, share);
	}

	private static double interval(Knot from, Knot to) {
		return Math.sqrt(Math.max(from.distance(to), 1e-6));
	}

	private static List<Knot> evenly(List<Knot> curve, double step) {
		List<Knot> points = new ArrayList<>();
		points.add(curve.get(0));
		double due = step;
		for (int index = 1; index < curve.size(); index++) {
			Knot from = curve.get(index - 1);
			Knot to = curve.get(index);
			double length = from.distance(to);
			for (; due <= length; due += step) {
				points.add(from.towards(to, due / length));
			}
			due -= length;
		}
		points.add(curve.get(curve.size() - 1));
		return points;
	}

}
