package dev.digits.trainer.render;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A writer's hand: turns a letterform into the traces of a pen.
 *
 * @param height of a digit, in millimetres
 * @param aspect width over the letterform's width, 1 as drawn
 * @param slant of the upright strokes to the right, in degrees
 * @param wobble how far the hand strays from the letterform: standard deviation of a
 * knot, as a share of the height
 * @param tremor how much the hand shakes along the way, as a share of the height
 */
public record Handwriting(double height, double aspect, double slant, double wobble, double tremor) {

	/** Distance between two points of a trace, in millimetres. */
	private static final double STEP = 0.15;

	/** How far the hand rounds a turn, as a share of the height. */
	private static final double ROUNDING = 0.035;

	/** Points on either side over which the pen's speed is smoothed. */
	private static final int INERTIA = 12;

	/**
	 * Write a digit. Its box is centred on the given place, but for the wobble.
	 * @param form how the digit is written
	 * @param x the middle of the digit, in millimetres to the right of the page's centre
	 * @param y the middle of the digit, in millimetres below the page's centre
	 * @param random where the hand strays
	 * @return a trace for each stroke
	 */
	public List<List<PenPoint>> write(Letterform form, double x, double y, RandomGenerator random) {
		double right = form.strokes().stream().flatMap(List::stream).mapToDouble(Knot::x).max().orElseThrow();
		double left = form.strokes().stream().flatMap(List::stream).mapToDouble(Knot::x).min().orElseThrow();
		double shear = StrictMath.tan(StrictMath.toRadians(this.slant));
		Noise strayX = new Noise(random, this.height / 2, 2);
		Noise strayY = new Noise(random, this.height / 2, 2);
		List<List<PenPoint>> traces = new ArrayList<>();
		for (List<Knot> stroke : form.strokes()) {
			List<Knot> knots = new ArrayList<>();
			for (Knot knot : stroke) {
				double across = this.height
						* (this.aspect * (knot.x() - (left + right) / 2) + shear * (0.5 - knot.y()));
				double down = this.height * (knot.y() - 0.5);
				knots.add(new Knot(x + across + this.wobble * this.height * strayX.at(across, down),
						y + down + this.wobble * this.height * strayY.at(across, down), knot.corner()));
			}
			traces.add(trace(round(Spline.through(knots, STEP)), random));
		}
		return traces;
	}

	/** The hand's mass rounds the corners; the ends of the stroke stay. */
	private List<Knot> round(List<Knot> curve) {
		return average(average(average(curve)));
	}

	private List<Knot> average(List<Knot> curve) {
		List<Knot> smooth = new ArrayList<>();
		int most = (int) Math.rint(ROUNDING * this.height / STEP);
		for (int index = 0; index < curve.size(); index++) {
			int reach = Math.min(most, Math.min(index, curve.size() - 1 - index));
			double sumX = 0;
			double sumY = 0;
			for (Knot near : curve.subList(index - reach, index + reach + 1)) {
				sumX += near.x();
				sumY += near.y();
			}
			smooth.add(new Knot(sumX / (2 * reach + 1), sumY / (2 * reach + 1), false));
		}
		return smooth;
	}

	private List<PenPoint> trace(List<Knot> curve, RandomGenerator random) {
		Noise shakeX = new Noise(random, this.height / 12, 2);
		Noise shakeY = new Noise(random, this.height / 12, 2);
		Noise force = new Noise(random, this.height / 3, 2);
		double[] slowness = slowness(curve);
		List<PenPoint> trace = new ArrayList<>();
		for (int index = 0; index < curve.size(); index++) {
			double way = index * STEP;
			double left = (curve.size() - 1 - index) * STEP;
			double pressure = (0.75 + 0.25 * slowness[index]) * (1 + 0.25 * force.at(way, 0)) * lift(way, left);
			trace.add(new PenPoint(curve.get(index).x() + this.tremor * this.height * shakeX.at(way, 0),
					curve.get(index).y() + this.tremor * this.height * shakeY.at(way, 0), pressure));
		}
		return trace;
	}

	/** The pen comes down at once but leaves the paper on the move. */
	private double lift(double way, double left) {
		return (0.8 + 0.2 * Noise.smooth(way / (0.04 * this.height)))
				* (0.55 + 0.45 * Noise.smooth(left / (0.12 * this.height)));
	}

	/**
	 * How slow the hand is: by the two-thirds power law, its speed falls with the cube
	 * root of the curvature.
	 * @see <a href="https://doi.org/10.1016/0001-6918(83)90027-6">Lacquaniti, Terzuolo
	 * and Viviani, The law relating the kinematic and figural aspects of drawing
	 * movements, 1983</a>
	 */
	private double[] slowness(List<Knot> curve) {
		double[] raw = new double[curve.size()];
		for (int index = 1; index < raw.length - 1; index++) {
			Knot before = curve.get(index - 1);
			Knot here = curve.get(index);
			Knot after = curve.get(index + 1);
			double cross = (here.x() - before.x()) * (after.y() - here.y())
					- (here.y() - before.y()) * (after.x() - here.x());
			double dot = (here.x() - before.x()) * (after.x() - here.x())
					+ (here.y() - before.y()) * (after.y() - here.y());
			double curvature = Math.abs(StrictMath.atan2(cross, dot)) / STEP;
			raw[index] = Math.min(2, StrictMath.cbrt(curvature * this.height / 4));
		}
		double[] slowness = new double[raw.length];
		for (int index = 0; index < raw.length; index++) {
			int from = Math.max(0, index - INERTIA);
			int to = Math.min(raw.length - 1, index + INERTIA);
			for (int near = from; near <= to; near++) {
				slowness[index] += raw[near] / (to - from + 1);
			}
		}
		return slowness;
	}

}
