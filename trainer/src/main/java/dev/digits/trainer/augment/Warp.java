package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * Another hand: turned, scaled, sheared, shifted, and bent elastically. The elastic field
 * is random at the nodes of a coarse grid and smooth between, which costs less than the
 * blurred noise of the paper and looks alike.
 *
 * @see <a href="https://doi.org/10.1109/ICDAR.2003.1227801">Simard, Steinkraus and Platt,
 * Best practices for convolutional neural networks, 2003</a>
 */
final class Warp implements Effect {

	/** In degrees. */
	static final double ROTATION = 15;

	/** As a share, of the whole. */
	static final double SCALE = 0.15;

	/** As a share, of the width alone. */
	static final double ASPECT = 0.1;

	static final double SHEAR = 0.2;

	/** In pixels. */
	static final double SHIFT = 2;

	/** In pixels: the most that a node moves. */
	static final double ELASTIC = 2;

	/** Distance of the nodes in pixels. */
	private static final int SPACING = 7;

	private static final int NODES = Drawing.SIZE / SPACING + 1;

	private static final double CENTRE = Drawing.SIZE / 2.0;

	@Override
	public Drawing apply(Drawing drawing, RandomGenerator random) {
		double angle = StrictMath.toRadians(within(ROTATION, random));
		double scale = 1 + within(SCALE, random);
		double aspect = 1 + within(ASPECT, random);
		double shear = within(SHEAR, random);
		double shiftX = within(SHIFT, random);
		double shiftY = within(SHIFT, random);
		double cos = StrictMath.cos(angle) / scale;
		double sin = StrictMath.sin(angle) / scale;
		double bend = ELASTIC * random.nextDouble();
		float[] bendX = field(bend, random);
		float[] bendY = field(bend, random);
		return drawing.map((x, y) -> {
			double right = x - CENTRE - shiftX;
			double down = y - CENTRE - shiftY;
			double turnedX = (cos * right + sin * down) / aspect;
			double turnedY = cos * down - sin * right;
			return drawing.between(CENTRE + turnedX + shear * turnedY + bent(bendX, x, y),
					CENTRE + turnedY + bent(bendY, x, y));
		});
	}

	private static double within(double most, RandomGenerator random) {
		return most * (2 * random.nextDouble() - 1);
	}

	private static float[] field(double most, RandomGenerator random) {
		float[] nodes = new float[NODES * NODES];
		for (int i = 0; i < nodes.length; i++) {
			nodes[i] = (float) within(most, random);
		}
		return nodes;
	}

	private static float bent(float[] nodes, int x, int y) {
		int node = y / SPACING * NODES + x / SPACING;
		float u = smooth((x % SPACING) / (float) SPACING);
		float v = smooth((y % SPACING) / (float) SPACING);
		return (1 - v) * ((1 - u) * nodes[node] + u * nodes[node + 1])
				+ v * ((1 - u) * nodes[node + NODES] + u * nodes[node + NODES + 1]);
	}

	private static float smooth(float t) {
		return t * t * (3 - 2 * t);
	}

}
