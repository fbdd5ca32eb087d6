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
	 * What an array holds of each picture.
	 * @param array {@code (N, ...)} floats
	 * @return a copy of each picture's numbers
	 */
	static List<float[]> of(NDArray array) {
		float[] values = array.toFloatArray();
		int width = values.length / (int) array.getShape().get(0);
		List<float[]> rows = new ArrayList<>();
		for (int from = 0; from < values.length; from += width) {
			rows.add(Arrays.copyOfRange(values, from, from + width));
		}
		return rows;
	}

}
