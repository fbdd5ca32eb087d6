package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * What one step learns from: scenes whose pictures are all of one size.
 *
 * @param <E> what a scene is
 * @param scenes what is to be seen; their boxes are those of the inputs
 * @param width of each picture in pixels
 * @param height of each picture in pixels
 * @param inputs the pictures as the network reads them, one after the other
 */
record Batch<E>(List<E> scenes, int width, int height, float[] inputs) {

	/**
	 * The pictures.
	 * @return {@code (N, 1, height, width)}
	 */
	NDArray pictures(NDManager manager) {
		return manager.create(this.inputs, new Shape(this.scenes.size(), 1, this.height, this.width));
	}

}
