package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/**
 * How wrong a network that learns is about a batch.
 *
 * @param <E> what a scene is
 */
interface DetectorLoss<E> {

	/**
	 * What it measures, for the manifest.
	 * @return in words
	 */
	String description();

	/**
	 * What the parts are called.
	 * @return one word each
	 */
	List<String> names();

	/**
	 * The loss, part by part, so that gradients can be found.
	 * @param outputs what the network gives while learning
	 * @param batch what it should have given
	 * @param manager owns the memory
	 * @return a number for each part
	 */
	NDList parts(NDList outputs, Batch<E> batch, NDManager manager);

	/**
	 * The whole loss.
	 * @param parts of it
	 * @return what is to become less
	 */
	NDArray sum(NDList parts);

}
