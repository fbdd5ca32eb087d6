package dev.digits.trainer.export;

import dev.digits.trainer.network.Tensor;

/**
 * The filters of a convolution in integers: each weight a whole number of its filter's
 * steps.
 *
 * @param shape filters, channels, height, width
 * @param weights -63 to 63, as the shape says
 * @param steps the float that 1 stands for, one per filter
 * @param biases what is added to the sum of products of weights and bytes, one per filter
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., Quantization and training
 * of neural networks for efficient integer-arithmetic-only inference, 2017</a>
 */
record ByteFilters(long[] shape, byte[] weights, float[] steps, int[] biases) {

	/**
	 * Seven bits: processors without VNNI add two products of a byte and a weight in 16
	 * bits, and 2 · 255 · 127 would not fit. So the logits are the same on all of them.
	 */
	static final int LARGEST_WEIGHT = 63;

	/** Half of what 32 bits hold; products are added to it. */
	private static final double LARGEST_BIAS = 1 << 30;

	/**
	 * Round filters.
	 * @param weights filters, channels, height, width
	 * @param biases one per filter
	 * @param inputStep the float that a byte of 1 stands for
	 * @return the nearest filters in integers
	 */
	static ByteFilters of(Tensor weights, Tensor biases, float inputStep) {
		float[] values = weights.values();
		float[] steps = new float[biases.values().length];
		byte[] rounded = new byte[values.length];
		int[] sums = new int[steps.length];
		int each = values.length / steps.length;
		for (int filter = 0; filter < steps.length; filter++) {
			float bias = biases.values()[filter];
			float largest = 0;
			for (int i = filter * each; i < (filter + 1) * each; i++) {
				largest = Math.max(largest, Math.abs(values[i]));
			}
			// A filter of next to nothing but its bias has steps that the bias needs.
			float least = (float) Math.max(Float.MIN_NORMAL, Math.abs(bias) / (inputStep * LARGEST_BIAS));
			steps[filter] = Math.max(largest / LARGEST_WEIGHT, least);
			for (int i = filter * each; i < (filter + 1) * each; i++) {
				rounded[i] = (byte) Math.round(values[i] / steps[filter]);
			}
			sums[filter] = (int) Math.round((double) bias / ((double) inputStep * steps[filter]));
		}
		return new ByteFilters(weights.shape(), rounded, steps, sums);
	}

	int count() {
		return this.steps.length;
	}

}
