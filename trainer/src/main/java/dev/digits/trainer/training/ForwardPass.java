package dev.digits.trainer.training;

import ai.djl.ndarray.NDList;
import ai.djl.training.ParameterStore;

/**
 * How a network that learns answers a batch.
 */
@FunctionalInterface
interface ForwardPass extends AutoCloseable {

	/**
	 * Answer, so that gradients can be found.
	 * @param store of the parameters
	 * @param input the frames
	 * @return the logits, in floats
	 */
	NDList forward(ParameterStore store, NDList input);

	@Override
	default void close() {
	}

}
