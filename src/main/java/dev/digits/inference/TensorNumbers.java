package dev.digits.inference;

import java.util.Arrays;

import dev.digits.frame.Frame;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The numbers of a tensor as JSON has them: all in one array, or in arrays of arrays as
 * the shape says. Read one by one and given up with the first that is too many: a request
 * may hold millions.
 */
final class TensorNumbers {

	private float[] numbers = new float[FrameTensor.PIXELS];

	private int size;

	/** How deep numbers lie, 0 as long as there was none. */
	private int leaf;

	/** How many elements arrays have at each depth, -1 as long as there was none. */
	private final int[] lengths = new int[FrameTensor.RANK + 1];

	private TensorNumbers() {
		Arrays.fill(this.lengths, -1);
	}

	/**
	 * Read them.
	 * @param json stands at the first token, and at the last one afterwards
	 * @return the numbers
	 * @throws BadTensorException if they are no regular array of numbers
	 */
	static TensorNumbers read(JsonParser json) {
		TensorNumbers tensor = new TensorNumbers();
		tensor.readArrays(json);
		return tensor;
	}

	private void readArrays(JsonParser json) {
		int[] counts = new int[FrameTensor.RANK + 1];
		int depth = 0;
		JsonToken token = json.currentToken();
		while (true) {
			if (token == JsonToken.START_ARRAY) {
				require(depth < FrameTensor.RANK && (depth == 0 || depth != this.leaf));
				counts[depth++]++;
				counts[depth] = 0;
			}
			else if (token == JsonToken.END_ARRAY) {
				require(this.lengths[depth] == -1 || this.lengths[depth] == counts[depth]);
				this.lengths[depth] = counts[depth--];
			}
			else {
				require(depth > 0 && (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT));
				this.leaf = (this.leaf == 0) ? depth : this.leaf;
				require(this.leaf == depth);
				counts[depth]++;
				add((float) json.getDoubleValue());
			}
			if (depth == 0) {
				return;
			}
			token = json.nextToken();
		}
	}

	private static void require(boolean regular) {
		if (!regular) {
			throw new BadTensorException(
					"The data of a tensor must be an array of numbers: all in one array, row by row, "
							+ "or in arrays of arrays as the shape says.");
		}
	}

	private void add(float number) {
		if (this.size == this.numbers.length) {
			if (this.size >= FrameTensor.MAX_FRAMES * FrameTensor.PIXELS) {
				throw new BadTensorException(FrameTensor.SHAPE + " Its data have more numbers than that.");
			}
			this.numbers = Arrays.copyOf(this.numbers, 2 * this.numbers.length);
		}
		this.numbers[this.size++] = number;
	}

	/**
	 * Make sure that there are as many numbers as a number of frames has, and that the
	 * arrays around them, if any, say the same.
	 * @param frames how many
	 * @throws BadTensorException if not
	 */
	void requireShape(int frames) {
		if (this.size != frames * FrameTensor.PIXELS) {
			throw new BadTensorException("The tensor '%s' has %d numbers in its data, but its shape makes %d."
				.formatted(FrameTensor.NAME, this.size, frames * FrameTensor.PIXELS));
		}
		require(this.leaf == 1 || this.leaf == FrameTensor.RANK && this.lengths[1] == frames && this.lengths[2] == 1
				&& this.lengths[3] == Frame.SIZE);
	}

	float get(int index) {
		return this.numbers[index];
	}

}
