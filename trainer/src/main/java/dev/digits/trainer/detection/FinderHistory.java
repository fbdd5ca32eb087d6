package dev.digits.trainer.detection;

import java.util.List;
import java.util.Map;

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
	 * @param parts the loss's parts by name
	 */
	record Losses(int step, Map<String, Double> parts) {
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
