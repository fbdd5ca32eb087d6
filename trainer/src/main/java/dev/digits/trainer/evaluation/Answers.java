package dev.digits.trainer.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.frame.Frame;
import dev.digits.recognition.Softmax;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * What a network said to pictures of which the digit is known.
 *
 * @param logits of each picture, one per digit
 * @param labels the digit of each picture
 */
public record Answers(List<float[]> logits, int[] labels) {

	/** Every intermediate result of a batch lives until its end. */
	private static final int BATCH = 100;

	/** No probability of a right answer counts as less, so that no loss is infinite. */
	private static final double SMALLEST = 1e-300;

	/**
	 * Ask a network, batch by batch.
	 * @param network gives the logits of at most a hundred frames
	 * @param pictures what to ask
	 * @return its answers
	 */
	public static Answers of(Network network, LabelledFrames pictures) {
		List<float[]> logits = new ArrayList<>(pictures.size());
		for (int from = 0; from < pictures.size(); from += BATCH) {
			logits.addAll(network.logits(pictures.frames().subList(from, Math.min(from + BATCH, pictures.size()))));
		}
		return new Answers(logits, pictures.labels());
	}

	/**
	 * These and others.
	 * @param others what comes after these
	 * @return all
	 */
	public Answers and(Answers others) {
		return new Answers(Stream.concat(this.logits.stream(), others.logits.stream()).toList(),
				IntStream.concat(IntStream.of(this.labels), IntStream.of(others.labels)).toArray());
	}

	/**
	 * The digit of the largest logit of each picture.
	 * @return 0 to 9 each
	 */
	public int[] digits() {
		return this.logits.stream().mapToInt(Answers::largest).toArray();
	}

	/**
	 * The share of right answers.
	 * @return 0 to 1
	 */
	public double accuracy() {
		int[] digits = digits();
		return IntStream.range(0, digits.length).filter((i) -> digits[i] == this.labels[i]).count()
				/ (double) digits.length;
	}

	/**
	 * The probability given to the answer of each picture.
	 * @param temperature what logits are divided by
	 * @return 0 to 1 each
	 */
	public double[] confidences(double temperature) {
		return this.logits.stream().mapToDouble((row) -> Softmax.of(row, temperature)[largest(row)]).toArray();
	}

	/**
	 * Mean cross-entropy: how surprising the truth is.
	 * @param temperature what logits are divided by
	 * @return in nats, 0 or more
	 */
	public double loss(double temperature) {
		return IntStream.range(0, this.labels.length)
			.mapToDouble((i) -> Softmax.of(this.logits.get(i), temperature)[this.labels[i]])
			.map((probability) -> -Math.log(Math.max(probability, SMALLEST)))
			.average()
			.orElse(0);
	}

	/**
	 * How far two networks are apart on the same pictures.
	 * @param other the other one's answers
	 * @return the largest difference of two logits; not a number if one is not
	 */
	public double largestDifference(Answers other) {
		double largest = 0;
		for (int i = 0; i < this.logits.size(); i++) {
			for (int j = 0; j < this.logits.get(i).length; j++) {
				largest = Math.max(largest, Math.abs(this.logits.get(i)[j] - other.logits.get(i)[j]));
			}
		}
		return largest;
	}

	/**
	 * How far two networks are apart on the same pictures, in the mean.
	 * @param other the other one's answers
	 * @return the mean difference of two logits; not a number if one is not
	 */
	public double meanDifference(Answers other) {
		return IntStream.range(0, this.logits.size())
			.mapToDouble((i) -> IntStream.range(0, this.logits.get(i).length)
				.mapToDouble((j) -> Math.abs(this.logits.get(i)[j] - other.logits.get(i)[j]))
				.average()
				.orElse(0))
			.average()
			.orElse(0);
	}

	private static int largest(float[] row) {
		int best = 0;
		for (int i = 1; i < row.length; i++) {
			if (row[i] > row[best]) {
				best = i;
			}
		}
		return best;
	}

	/**
	 * Whatever gives logits to frames: the network that learns, or the one that is
	 * served.
	 */
	@FunctionalInterface
	public interface Network {

		/**
		 * The network's output.
		 * @param frames at least one
		 * @return for each frame its logits
		 */
		List<float[]> logits(List<Frame> frames);

	}

}
