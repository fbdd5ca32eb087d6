package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dev.digits.detection.SquareInput;
import dev.digits.trainer.scene.SceneExample;

/**
 * What one step learns from.
 *
 * @param scenes what is to be seen; their boxes are those of the inputs
 * @param inputs the pictures as the network reads them, one after the other
 */
record Batch(List<SceneExample> scenes, float[] inputs) {

	/**
	 * The pictures as they are.
	 */
	static Batch of(List<SceneExample> scenes) {
		float[] inputs = new float[scenes.size() * SquareInput.AREA];
		for (int i = 0; i < scenes.size(); i++) {
			SquareInput.normalise(scenes.get(i).pixels(), inputs, i * SquareInput.AREA);
		}
		return new Batch(scenes, inputs);
	}

	NDArray pictures(NDManager manager) {
		return manager.create(this.inputs, new Shape(this.scenes.size(), 1, SquareInput.SIZE, SquareInput.SIZE));
	}

}
