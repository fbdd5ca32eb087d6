package dev.digits.trainer.render;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Ink that a pen has left on paper: how dense it lies at every place.
 */
public final class Ink {

	/** Pixels to a millimetre; finer than any camera here resolves. */
	private static final int SCALE = 20;

	private final Pen pen;

	private final double left;

	private final double top;

	private final int width;

	private final int height;

	private final float[] density;

	/**
	 * Draw traces with a pen.
	 * @param pen the pen
	 * @param traces the strokes, in millimetres from the page's centre; at least one
	 * @param random the paper's tooth, as the pen meets it
	 */
	public Ink(Pen pen, List<List<PenPoint>> traces, RandomGenerator random) {
		this.pen = pen;
		double margin = 2 * pen.width();
		this.left = traces.stream().flatMap(List::stream).mapToDouble(PenPoint::x).min().orElseThrow() - margin;
		this.top = traces.stream().flatMap(List::stream).mapToDouble(PenPoint::y).min().orElseThrow() - margin;
		double right = traces.stream().flatMap(List::stream).mapToDouble(PenPoint::x).max().orElseThrow() + margin;
		double bottom = traces.stream().flatMap(List::stream).mapToDouble(PenPoint::y).max().orElseThrow() + margin;
		this.width = (int) Math.ceil((right - this.left) * SCALE) + 1;
		this.height = (int) Math.ceil((bottom - this.top) * SCALE) + 1;
		this.density = new float[this.width * this.height];
		for (List<PenPoint> trace : traces) {
			add(layer(trace));
		}
		wear(random);
	}

	/**
	 * What of the light passes the ink.
	 * @param x millimetres to the right of the page's centre
	 * @param y millimetres below the page's centre
	 * @return white where there is no ink
	 */
	Rgb transmittance(double x, double y) {
		double column = (x - this.left) * SCALE;
		double row = (y - this.top) * SCALE;
		if (column < 0 || row < 0 || column >= this.width - 1 || row >= this.height - 1) {
			return Rgb.WHITE;
		}
		int index = (int) row * this.width + (int) column;
		double u = column - (int) column;
		double v = row - (int) row;
		double dense = (1 - v) * ((1 - u) * this.density[index] + u * this.density[index + 1])
				+ v * ((1 - u) * this.density[index + this.width] + u * this.density[index + this.width + 1]);
		return Rgb.WHITE.towards(this.pen.colour(), dense);
	}

	/** One stroke: where it crosses itself it is no denser, as its ink is still wet. */
	private float[] layer(List<PenPoint> trace) {
		float[] layer = new float[this.density.length];
		for (int index = 1; index < trace.size(); index++) {
			drawSegment(layer, trace.get(index - 1), trace.get(index));
		}
		return layer;
	}

	private void drawSegment(float[] layer, PenPoint from, PenPoint to) {
		double pressure = (from.pressure() + to.pressure()) / 2;
		double radius = SCALE * this.pen.width() / 2 * (1 + this.pen.flex() * (pressure - 1));
		double dense = Math.min(1, this.pen.density() * (1 + this.pen.fading() * (pressure - 1)));
		// What leaves the paper's hollows bare frays the edge as well.
		double edge = 1 + 1.2 * this.pen.tooth() * radius;
		double x0 = (from.x() - this.left) * SCALE;
		double y0 = (from.y() - this.top) * SCALE;
		double dx = (to.x() - from.x()) * SCALE;
		double dy = (to.y() - from.y()) * SCALE;
		double square = Math.max(dx * dx + dy * dy, 1e-9);
		double reach = radius + edge;
		int firstRow = Math.max(0, (int) (Math.min(y0, y0 + dy) - reach));
		int lastRow = Math.min(this.height - 1, (int) (Math.max(y0, y0 + dy) + reach));
		int firstColumn = Math.max(0, (int) (Math.min(x0, x0 + dx) - reach));
		int lastColumn = Math.min(this.width - 1, (int) (Math.max(x0, x0 + dx) + reach));
		for (int row = firstRow; row <= lastRow; row++) {
			for (int column = firstColumn; column <= lastColumn; column++) {
				double share = ((column - x0) * dx + (row - y0) * dy) / square;
				share = Math.max(0, Math.min(1, share));
				double distance = Math.hypot(column - x0 - share * dx, row - y0 - share * dy);
				double covered = Math.max(0, Math.min(1, (radius - distance) / edge + 0.5));
				int index = row * this.width + column;
				layer[index] = Math.max(layer[index], (float) (covered * dense));
			}
		}
	}

	private void add(float[] layer) {
		for (int index = 0; index < layer.length; index++) {
			this.density[index] = 1 - (1 - this.density[index]) * (1 - layer[index]);
		}
	}

	/** The hollows of the paper's tooth take less ink than its peaks. */
	private void wear(RandomGenerator random) {
		Noise tooth = new Noise(random, 0.14, 2);
		for (int row = 0; row < this.height; row++) {
			for (int column = 0; column < this.width; column++) {
				double hollow = Noise.smooth(0.5 - 1.2 * tooth.at(column / (double) SCALE, row / (double) SCALE));
				this.density[row * this.width + column] *= (float) (1 - this.pen.tooth() * hollow);
			}
		}
	}

}
