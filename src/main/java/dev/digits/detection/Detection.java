package dev.digits.detection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.digits.picture.raster.Region;

/**
 * What a detector says of a picture.
 *
 * @param logits unscaled log-odds of the digits 0 to 9, and last of there being none
 * @param region where the digit lies
 */
public record Detection(float[] logits, Region region) {

	/** The class of what is no digit; those of the digits are their own values. */
	public static final int NONE = 10;

	/** How many classes there are. */
	public static final int CLASSES = NONE + 1;

	/**
	 * Make sense of a detector's outputs.
	 * @param outputs one for each letterbox
	 * @param letterboxes what it looked at
	 * @return for each what it says
	 */
	public static List<Detection> of(List<float[]> outputs, List<Letterbox> letterboxes) {
		return IntStream.range(0, letterboxes.size()).mapToObj((i) -> of(outputs.get(i), letterboxes.get(i))).toList();
	}

	/**
	 * Make sense of a detector's output.
	 * @param output the logits, and the left, upper, right and lower edge of the digit as
	 * shares of the square
	 * @param letterbox what it looked at
	 * @return what it says of the picture
	 */
	public static Detection of(float[] output, Letterbox letterbox) {
		return new Detection(Arrays.copyOf(output, CLASSES),
				letterbox.inPicture(output[CLASSES], output[CLASSES + 1], output[CLASSES + 2], output[CLASSES + 3]));
	}

	/**
	 * How likely there is no digit.
	 * @return the share of none, 0 to 1, not calibrated
	 */
	public double none() {
		double sum = 0;
		for (float logit : this.logits) {
			sum += Math.exp(logit - this.logits[NONE]);
		}
		return 1 / sum;
	}

}
