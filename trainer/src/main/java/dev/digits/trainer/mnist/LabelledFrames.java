package dev.digits.trainer.mnist;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.frame.Frame;

/**
 * Frames of which the digit is known.
 *
 * @param frames the pictures
 * @param labels the digit of each, 0 to 9, or {@link #NO_DIGIT}
 */
public record LabelledFrames(List<Frame> frames, int... labels) {

	/** The label of a frame that shows something else. */
	public static final int NO_DIGIT = -1;

	/** No frames at all. */
	public static final LabelledFrames NONE = new LabelledFrames(List.of());

	public LabelledFrames {
		if (frames.size() != labels.length) {
			throw new IllegalArgumentException("%d frames, %d labels".formatted(frames.size(), labels.length));
		}
		frames = List.copyOf(frames);
	}

	/**
	 * How many there are.
	 * @return the number of frames
	 */
	public int size() {
		return this.labels.length;
	}

	/**
	 * Some of them.
	 * @param indices which, in the order wanted
	 * @return those
	 */
	public LabelledFrames pick(int... indices) {
		return new LabelledFrames(IntStream.of(indices).mapToObj(this.frames::get).toList(),
				IntStream.of(indices).map((index) -> this.labels[index]).toArray());
	}

	/**
	 * A part of them.
	 * @param step the distance from each that is taken to the next
	 * @return the first and so on
	 */
	public LabelledFrames every(int step) {
		return pick(IntStream.range(0, (size() + step - 1) / step).map((index) -> index * step).toArray());
	}

	/**
	 * These and others.
	 * @param others what comes after these
	 * @return all
	 */
	public LabelledFrames and(LabelledFrames others) {
		return new LabelledFrames(Stream.concat(this.frames.stream(), others.frames.stream()).toList(),
				IntStream.concat(IntStream.of(this.labels), IntStream.of(others.labels)).toArray());
	}

}
