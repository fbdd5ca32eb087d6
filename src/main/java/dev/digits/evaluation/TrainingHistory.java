package dev.digits.evaluation;

import java.util.List;

/**
 * How the training went: {@code training.json}.
 *
 * @param epochs one entry per pass over the training pictures, in order
 */
public record TrainingHistory(List<Epoch> epochs) {

	/** The file's name beside the manifest. */
	public static final String FILE = "training.json";

	/** The plot of loss and accuracy beside it (PNG). */
	public static final String PLOT = "training.png";

	/**
	 * The last pass.
	 * @return the last entry; there must be one
	 */
	public Epoch last() {
		return this.epochs.get(this.epochs.size() - 1);
	}

	/**
	 * One pass over the training pictures.
	 *
	 * @param epoch from 1
	 * @param loss mean cross-entropy on the training pictures while learning, in nats
	 * @param accuracy 0 to 1, on the same
	 * @param validationLoss in nats, on the pictures held back, after the epoch
	 * @param validationAccuracy 0 to 1, on the same
	 * @param seconds how long the epoch took
	 */
	public record Epoch(int epoch, double loss, double accuracy, double validationLoss, double validationAccuracy,
			double seconds) {
	}

}
