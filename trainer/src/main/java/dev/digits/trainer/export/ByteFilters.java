package dev.digits.trainer.export;

import dev.digits.trainer.network.Tensor;

/**
 * The filters of a convolution in integers: each weight a whole number of its filter's
 * steps.
 *
 * @param shape filters, channels, height, width
 * @param weights -63 to 63, as the shape says
 * @param steps the float that 1 stands for, one per filter
 * @param biases what is added, one per filter, as floats
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., Quantization and training
 * of neural networks for efficient integer-arithmetic-only inference, 2017</a>
 */
record ByteFilters(long[] shape, byte[] weights, float[] steps, float[] biases) {

	/**
	 * Seven bits: processors without VNNI add two products of a byte and a weight in 16
	 * bits, and 2 · 255 · 127 would not fit. So the logits are the same on all of them.
	 */
	static final int LARGEST_WEIGHT = 63;

	/** For a filter of nothing but zeros. */
	private static final float LEAST = 1e-12f;

	/**
	 * Round filters.
	 * @param weights filters, channels, height, width
	 * @param biases one per filter
	 * @return the nearest filters in integers
	 */
	static ByteFilters of(Tensor weights, Tensor biases) {
		float[] values = weights.values();
		float[] steps = new float[biases.values().length];
		byte[] rounded = new byte[values.length];
		int each = values.length / steps.length;
		for (int filter = 0; filter < steps.length; filter++) {
			float largest = LEAST;
			for (int i = filter * each; i < (filter + 1) * each; i++) {
				largest = Math.max(largest, Math.abs(values[i]));
			}
			steps[filter] = largest / LARGEST_WEIGHT;
			for (int i = filter * each; i < (filter + 1) * each; i++) {
				rounded[i] = (byte) Math.round(values[i] / steps[filter]);
			}
		}
		return new ByteFilters(weights.shape(), rounded, steps, biases.values());
	}

	int count() {
		return this.steps.length;
	}

	/**
	 * What is added to the sum of products of weights and bytes.
	 * @param inputStep the float that a byte of 1 stands for
	 * @return one per filter
	 */
	int[] bias(float inputStep) {
		int[] sums = new int[this.biases.length];
		for (int filter = 0; filter < sums.length; filter++) {
			sums[filter] = (int) Math.round((double) this.biases[filter] / ((double) inputStep * this.steps[filter]));
		}
		return sums;
	}

}
