package dev.digits.trainer.augment;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * Changes a frame as other hands, pens and cameras would, and as the service's finder
 * leaves it. Safe for several threads.
 */
public final class Augmentation {

	/** The settings, for the manifest. */
	public static final String DESCRIPTION = ("rotation %.0f°, scale %.0f %%, aspect %.0f %%, shear %.1f, shift %.0f px,"
			+ " elastic %.0f px, stroke width, gaps, remains of lines, blur, levels; more rarely outlines, specks,"
			+ " motion blur, scatter, crossing lines, blots, inverted edges")
		.formatted(Warp.ROTATION, 100 * Warp.SCALE, 100 * Warp.ASPECT, Warp.SHEAR, Warp.SHIFT, Warp.ELASTIC);

	private static final List<Step> STEPS = List.of(new Step(0.95, new Warp()), new Step(0.3, new StrokeWidth()),
			new Step(0.12, new Gap()), new Step(0.12, new LineRemains()), new Step(0.25, new Blur()),
			new Step(0.4, new Levels()));

	/** What spoils a picture: at most one, or there would be little left to learn. */
	private static final List<Effect> DAMAGES = List.of(new Outline(), new Outline(), new Specks(), new Specks(),
			new MotionBlur(), new Scatter(), new Scatter(), new Crossing(), new Crossing(), new Crossing(), new Blots(),
			new Edges(), new Edges());

	private static final double DAMAGED = 0.16;

	/**
	 * Change a frame.
	 * @param frame stays as it is
	 * @param seed the same gives the same
	 * @param strength 1 for all that is done; less does it more rarely
	 * @return another frame of the same digit
	 */
	public Frame vary(Frame frame, long seed, double strength) {
		SplittableRandom random = new SplittableRandom(seed);
		Drawing drawing = Drawing.of(frame);
		for (Step step : STEPS) {
			if (random.nextDouble() < strength * step.chance()) {
				drawing = step.effect().apply(drawing, random);
			}
		}
		if (random.nextDouble() < strength * DAMAGED) {
			drawing = DAMAGES.get(random.nextInt(DAMAGES.size())).apply(drawing, random);
		}
		return drawing.frame();
	}

	/**
	 * Change frames, on all processors.
	 * @param frames stay as they are
	 * @param seeds gives each its seed by its place
	 * @param strength 1 for all that is done; less does it more rarely
	 * @return other frames of the same digits
	 */
	public LabelledFrames vary(LabelledFrames frames, IntToLongFunction seeds, double strength) {
		return new LabelledFrames(IntStream.range(0, frames.size())
			.parallel()
			.mapToObj((i) -> vary(frames.frames().get(i), seeds.applyAsLong(i), strength))
			.toList(), frames.labels());
	}

	private record Step(double chance, Effect effect) {
	}

}
