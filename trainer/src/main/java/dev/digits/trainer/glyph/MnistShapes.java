package dev.digits.trainer.glyph;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * The shapes of MNIST's digits, smoothly enlarged. Safe for several threads.
 */
public final class MnistShapes {

	/** Enlarged so often, the skeleton of a stroke is smooth. */
	private static final int SKELETON_SCALE = 4;

	/** Enlarged so often, an outline is smooth. */
	private static final int OUTLINE_SCALE = 6;

	/** Rounds off the pixels of the original, in pixels of the original. */
	private static final double ROUNDING = 0.4;

	/** Half of full ink. */
	private static final float DRAWN = 120;

	private final List<List<Shape>> shapes = new ArrayList<>();

	/**
	 * Shapes of pictures.
	 * @param pictures of digits; others are left out
	 */
	public MnistShapes(LabelledFrames pictures) {
		for (int digit = 0; digit < 10; digit++) {
			int wanted = digit;
			this.shapes.add(IntStream.range(0, pictures.size())
				.filter((i) -> pictures.labels()[i] == wanted)
				.mapToObj((i) -> new Shape(pictures.frames().get(i)))
				.toList());
		}
	}

	/**
	 * The middle lines of a random picture of a digit.
	 * @param digit 0 to 9
	 * @param random which
	 * @return strokes in a square of side 1
	 */
	public List<Stroke> strokes(int digit, Sampler random) {
		List<Stroke> strokes = random.pick(this.shapes.get(digit)).strokes();
		return strokes.isEmpty() ? strokes(digit, random) : strokes;
	}

	/**
	 * The outline of a random picture of a digit.
	 * @param digit 0 to 9
	 * @param random which
	 * @return 255 inside, falling smoothly to 0 outside
	 */
	public Raster outline(int digit, Sampler random) {
		return outline(digit, OUTLINE_SCALE, random);
	}

	/**
	 * The outline of a random picture of a digit.
	 * @param digit 0 to 9
	 * @param scale how much larger than MNIST's pictures
	 * @param random which
	 * @return 255 inside, falling smoothly to 0 outside
	 */
	public Raster outline(int digit, int scale, Sampler random) {
		return enlarged(random.pick(this.shapes.get(digit)).frame, scale);
	}

	private static Raster enlarged(Frame frame, int scale) {
		int left = Frame.SIZE;
		int right = 0;
		int top = Frame.SIZE;
		int bottom = 0;
		for (int y = 0; y < Frame.SIZE; y++) {
			for (int x = 0; x < Frame.SIZE; x++) {
				if (frame.at(x, y) > 30) {
					left = Math.min(left, x);
					right = Math.max(right, x);
					top = Math.min(top, y);
					bottom = Math.max(bottom, y);
				}
			}
		}
		// A margin of one pixel, so that the edge is whole.
		Raster cut = new Raster(right - left + 3, bottom - top + 3);
		for (int y = top; y <= bottom; y++) {
			for (int x = left; x <= right; x++) {
				cut.values()[(y - top + 1) * cut.width() + x - left + 1] = frame.at(x, y);
			}
		}
		return cut.enlarged(cut.width() * scale, cut.height() * scale).blurred(ROUNDING * scale);
	}

	/**
	 * A picture and its middle lines, which are found when they are first wanted and kept
	 * as long as there is memory.
	 */
	private static final class Shape {

		private final Frame frame;

		private SoftReference<List<Stroke>> found = new SoftReference<>(null);

		Shape(Frame frame) {
			this.frame = frame;
		}

		/** Empty if there are none. */
		synchronized List<Stroke> strokes() {
			List<Stroke> strokes = this.found.get();
			if (strokes == null) {
				strokes = Skeleton.of(enlarged(this.frame, SKELETON_SCALE), DRAWN);
				strokes = strokes.isEmpty() ? strokes : Stroke.normalised(strokes);
				this.found = new SoftReference<>(strokes);
			}
			return strokes;
		}

	}

}
