package dev.digits.trainer.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.ndarray.NDArray;

/**
 * Takes an array apart.
 */
final class Rows {

	private Rows() {
	}

	/**
	 * The rows of an array.
	 * @param array {@code (N, width)} floats
	 * @return a copy of each
	 */
	static List<float[]> of(NDArray array) {
		int width = (int) array.getShape().get(1);
		float[] values = array.toFloatArray();
		List<float[]> rows = new ArrayList<>();
		for (int from = 0; from < values.length; from += width) {
			rows.add(Arrays.copyOfRange(values, from, from + width));
		}
		return rows;
	}

}
