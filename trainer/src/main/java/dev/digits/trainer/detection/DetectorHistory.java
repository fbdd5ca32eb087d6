package dev.digits.trainer.detection;

import java.util.List;
import java.util.Map;

/**
 * How a training went, as it is written beside the network.
 *
 * @param <F> how well a detector does
 * @param losses means over the steps since the entry before
 * @param validations what the average of the weights did on scenes held back
 */
record DetectorHistory<F extends DetectorFigures>(List<Losses> losses, List<Validation<F>> validations) {

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
	 * @param <F> how well a detector does
	 * @param step how many had been taken
	 * @param figures how well it did
	 */
	record Validation<F extends DetectorFigures>(int step, F figures) {
	}

}
