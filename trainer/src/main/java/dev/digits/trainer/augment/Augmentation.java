package dev.digits.trainer.augment;

import java.util.List;
import java.util.SplittableRandom;

import dev.digits.picture.Frame;

/**
 * Changes a frame as other hands, pens and cameras would, and as the service's finder
 * leaves it. Safe for several threads.
 */
public final class Augmentation {

	/** The settings, for the manifest. */
	public static final String DESCRIPTION = ("rotation %.0f°, scale %.0f %%, aspect %.0f %%, shear %.1f, shift %.0f px,"
			+ " elastic %.0f px, stroke width, gaps, remains of lines, blur, levels")
		.formatted(Warp.ROTATION, 100 * Warp.SCALE, 100 * Warp.ASPECT, Warp.SHEAR, Warp.SHIFT, Warp.ELASTIC);

	private static final List<Step> STEPS = List.of(new Step(0.95, new Warp()), new Step(0.4, new StrokeWidth()),
			new Step(0.12, new Gap()), new Step(0.12, new LineRemains()), new Step(0.25, new Blur()),
			new Step(0.4, new Levels()));

	/**
	 * Change a frame.
	 * @param frame stays as it is
	 * @param seed the same gives the same
	 * @return another frame of the same digit
	 */
	public Frame vary(Frame frame, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Drawing drawing = Drawing.of(frame);
		for (Step step : STEPS) {
			if (random.nextDouble() < step.chance()) {
				drawing = step.effect().apply(drawing, random);
			}
		}
		return drawing.frame();
	}

	private record Step(double chance, Effect effect) {
	}

}
