package dev.digits.trainer.augment;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * Frames that show no digit, though many are made of digits: lying or mirrored ones, two
 * side by side, negatives, scribbles, textures. Shown beside digits, with every answer
 * equally likely, they teach a network to be unsure of what it has never seen.
 *
 * @see <a href="https://arxiv.org/abs/1812.04606">Hendrycks et al., Deep anomaly
 * detection with outlier exposure, 2019</a>
 */
public final class OtherFrames {

	/** Lying on a side, these are no digit, however slanted they were. */
	private static final Set<Integer> LYING = Set.of(2, 3, 4, 5, 7, 8);

	/** Upside down, these are no digit. */
	private static final Set<Integer> UPSIDE_DOWN = Set.of(3, 4, 7);

	/** Mirrored, these are no digit. */
	private static final Set<Integer> MIRRORED = Set.of(3, 4, 6, 7, 9);

	private static final int ENLARGED = 6;

	private final LabelledFrames digits;

	private OtherFrames(LabelledFrames digits) {
		this.digits = digits;
	}

	/**
	 * Make some.
	 * @param digits what to make them of; only digits
	 * @param count how many
	 * @param seed the same gives the same
	 * @return the frames, each labelled as no digit
	 */
	public static LabelledFrames of(LabelledFrames digits, int count, long seed) {
		OtherFrames others = new OtherFrames(digits);
		List<Frame> frames = IntStream.range(0, count)
			.parallel()
			.mapToObj((index) -> others.make(index, new SplittableRandom(seed + index).split()))
			.toList();
		return new LabelledFrames(frames, IntStream.range(0, count).map((index) -> LabelledFrames.NO_DIGIT).toArray());
	}

	private Frame make(int index, RandomGenerator random) {
		return switch (index % 7) {
			case 0, 1 -> turned(random).frame();
			case 2 -> several(random).frame();
			case 3 -> (random.nextInt(3) == 0 ? negative(random) : Surface.draw(random)).frame();
			case 4 -> Scribble.draw(random).frame();
			case 5 -> found(Surface.cloud(random));
			default -> Surface.draw(random).frame();
		};
	}

	/** What the service cuts out of a larger picture, if it finds anything in it. */
	private static Frame found(Drawing drawing) {
		int side = ENLARGED * Drawing.SIZE;
		byte[] pixels = new byte[side * side];
		for (int i = 0; i < pixels.length; i++) {
			pixels[i] = (byte) Math
				.round(255 * drawing.between((i % side + 0.5) / ENLARGED - 0.5, (i / side + 0.5) / ENLARGED - 0.5));
		}
		return FrameExtractor.extract(new GreyPicture(side, side, pixels), Region.WHOLE)
			.map(ExtractedFrame::frame)
			.orElseGet(drawing::frame);
	}

	private Drawing turned(RandomGenerator random) {
		int turn = random.nextInt(5);
		Set<Integer> fit = (turn < 2) ? LYING : (turn == 2) ? UPSIDE_DOWN : MIRRORED;
		int start = random.nextInt(this.digits.size());
		int index = start;
		while (!fit.contains(this.digits.labels()[index])) {
			index = (index + 1) % this.digits.size();
			if (index == start) {
				return Scribble.draw(random);
			}
		}
		Drawing upright = Drawing.of(this.digits.frames().get(index));
		int last = Drawing.SIZE - 1;
		return switch (turn) {
			case 0 -> upright.map((x, y) -> upright.at(y, last - x));
			case 1 -> upright.map((x, y) -> upright.at(last - y, x));
			case 2 -> upright.map((x, y) -> upright.at(last - x, last - y));
			default -> upright.map((x, y) -> upright.at(last - x, y));
		};
	}

	/** Side by side, as the finder would fit them into its box. */
	private Drawing several(RandomGenerator random) {
		int count = (random.nextInt(4) == 0) ? 3 : 2;
		double width = random.nextDouble(18, 22) / count;
		double scale = 20 / width * random.nextDouble(0.75, 1.1);
		double aspect = random.nextDouble(0.8, 1.3);
		Drawing all = new Drawing();
		for (int i = 0; i < count; i++) {
			Drawing one = any(random);
			double middleX = Drawing.SIZE / 2.0 + (i - (count - 1) / 2.0) * width;
			double middleY = Drawing.SIZE / 2.0 + random.nextDouble(-1.5, 1.5);
			Drawing before = all;
			all = all.map((x, y) -> Math.max(before.at(x, y), one.between(Drawing.SIZE / 2.0 + (x - middleX) * scale,
					Drawing.SIZE / 2.0 + (y - middleY) * scale / aspect)));
		}
		return all;
	}

	private Drawing negative(RandomGenerator random) {
		Drawing positive = any(random);
		return positive.map((x, y) -> 1 - positive.at(x, y));
	}

	private Drawing any(RandomGenerator random) {
		return Drawing.of(this.digits.frames().get(random.nextInt(this.digits.size())));
	}

}
