package dev.digits.trainer.detection;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

import dev.digits.trainer.network.Tensor;

/**
 * Numbers that a network computes with.
 *
 * @param role what they are for
 * @param start what they are before anything is learnt; of weights only the shape matters
 */
record Parameter(Role role, Tensor start) {

	static Parameter of(Role role, float value, long... shape) {
		float[] values = new float[Math.toIntExact(LongStream.of(shape).reduce(1, Math::multiplyExact))];
		Arrays.fill(values, value);
		return new Parameter(role, new Tensor(shape, values));
	}

	/**
	 * The numbers to begin with. Weights are drawn so that what comes out of a layer
	 * varies as much as what goes in.
	 * @param random numbers
	 * @return new ones
	 * @see <a href="https://arxiv.org/abs/1502.01852">He et al., Delving deep into
	 * rectifiers, 2015</a>
	 */
	Tensor draw(Random random) {
		float[] values = this.start.values().clone();
		if (this.role == Role.WEIGHT) {
			long inputs = values.length / this.start.shape()[0];
			double deviation = Math.sqrt(2.0 / inputs);
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) (deviation * random.nextGaussian());
			}
		}
		return new Tensor(this.start.shape(), values);
	}

	/**
	 * Whether a step moves them against their gradient.
	 * @return {@code false} if they are counted or never change
	 */
	boolean learns() {
		return this.role == Role.WEIGHT || this.role == Role.OFFSET;
	}

	/**
	 * What numbers are for.
	 */
	enum Role {

		/** Factors, drawn at random. */
		WEIGHT,

		/** Biases, and the factors and biases after a normalisation. */
		OFFSET,

		/** Means and variances that a normalisation counts by itself. */
		STATISTIC,

		/** Never change. */
		CONSTANT

	}

}
