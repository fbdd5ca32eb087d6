package dev.digits.trainer.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * Random textures from fine grain to broad clouds, each of mean 0 and deviation 1. They
 * are drawn once; a scene takes a random part.
 */
public final class NoiseFields {

	/** Wider and higher than any scene. */
	public static final int SIDE = 700;

	private static final double[] BLURS = { 0, 0.7, 1.2, 2, 4, 8, 16, 32 };

	private static final int OF_EACH = 2;

	/** The number of the coarsest texture, and of all below it, from 0 for the finest. */
	public static final int COARSEST = BLURS.length - 1;

	private static final long SEED = 20261130;

	private static final List<Raster> FIELDS = draw();

	private NoiseFields() {
	}

	private static List<Raster> draw() {
		List<Raster> fields = new ArrayList<>();
		Sampler random = new Sampler(SEED);
		for (double blur : BLURS) {
			for (int i = 0; i < OF_EACH; i++) {
				Raster grain = new Raster(SIDE, SIDE);
				for (int pixel = 0; pixel < grain.values().length; pixel++) {
					grain.values()[pixel] = (float) random.normal(0, 1);
				}
				fields.add(standardised((blur > 0) ? grain.blurred(blur) : grain));
			}
		}
		return fields;
	}

	private static Raster standardised(Raster field) {
		double mean = field.mean();
		double squares = 0;
		for (float value : field.values()) {
			squares += (value - mean) * (value - mean);
		}
		double deviation = Math.sqrt(squares / field.values().length);
		for (int i = 0; i < field.values().length; i++) {
			field.values()[i] = (float) ((field.values()[i] - mean) / deviation);
		}
		return field;
	}

	/**
	 * A part of a texture.
	 * @param width in pixels, at most {@link #SIDE}
	 * @param height in pixels, at most {@link #SIDE}
	 * @param finest the finest it may be, from 0
	 * @param coarsest the coarsest it may be, at most {@link #COARSEST}
	 * @param random which
	 * @return a copy
	 */
	public static Raster part(int width, int height, int finest, int coarsest, Sampler random) {
		Raster field = FIELDS.get(OF_EACH * random.integer(finest, coarsest + 1) + random.integer(0, OF_EACH));
		int left = random.integer(0, SIDE - width + 1);
		int top = random.integer(0, SIDE - height + 1);
		boolean flipped = random.chance(0.5);
		Raster part = new Raster(width, height);
		for (int y = 0; y < height; y++) {
			int row = top + (flipped ? height - 1 - y : y);
			System.arraycopy(field.values(), row * SIDE + left, part.values(), y * width, width);
		}
		return part;
	}

}
