package dev.digits.trainer.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Learnt numbers, out of the native library's hands.
 *
 * @param shape how many along each dimension, the outermost first
 * @param values all of them, the last dimension fastest
 */
public record Tensor(long[] shape, float[] values) {

	/**
	 * The numbers of an array.
	 * @param array of floats
	 * @return a copy
	 */
	public static Tensor of(NDArray array) {
		return new Tensor(array.getShape().getShape(), array.toFloatArray());
	}

	/**
	 * An array of the numbers.
	 * @param manager owns its memory
	 * @return a new one
	 */
	public NDArray array(NDManager manager) {
		return manager.create(this.values, new Shape(this.shape));
	}

}
