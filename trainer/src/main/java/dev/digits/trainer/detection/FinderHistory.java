package dev.digits.trainer.detection;

import java.util.List;

/**
 * How a training went: {@code digit-finder-training.json}.
 *
 * @param losses means over the steps since the entry before
 * @param validations what the average of the weights did on scenes held back
 */
record FinderHistory(List<Losses> losses, List<Validation> validations) {

	/**
	 * The loss while learning.
	 *
	 * @param step how many had been taken
	 * @param digit cross-entropy of the class, in nats
	 * @param attention cross-entropy of the attention, in nats
	 * @param box smooth L1 of the box's code
	 */
	record Losses(int step, double digit, double attention, double box) {
	}

	/**
	 * A validation.
	 *
	 * @param step how many had been taken
	 * @param figures how well it did
	 */
	record Validation(int step, FinderFigures figures) {
	}

}
