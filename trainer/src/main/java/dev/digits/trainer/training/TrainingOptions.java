package dev.digits.trainer.training;

import java.util.SplittableRandom;

/**
 * What a training is asked to do.
 *
 * @param epochs passes over the training pictures
 * @param batchSize pictures per step
 * @param seed of the first weights, the shuffling and the dropout
 * @param threads of the training; sums in another order differ in the last bit
 */
public record TrainingOptions(int epochs, int batchSize, long seed, int threads) {

	private static final double PEAK_RATE = 1e-3;

	/**
	 * The optimizer and its schedule, for the manifest.
	 * @return in words
	 */
	public String optimizer() {
		return "%s, learning rate from %s to 0 by a half cosine".formatted(AdamW.DESCRIPTION, PEAK_RATE);
	}

	/**
	 * The learning rate of a step.
	 * @param progress the share of all steps already taken, 0 to 1
	 * @return the rate
	 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR,
	 * 2016</a>
	 */
	double rate(double progress) {
		return PEAK_RATE * (1 + Math.cos(Math.PI * progress)) / 2;
	}

	/**
	 * A seed for one epoch alone: what happens in it does not depend on what happened
	 * before, so it can be resumed from there.
	 * @param epoch from 1; 0 is the time before the first
	 * @return the seed
	 */
	long seed(int epoch) {
		return new SplittableRandom(this.seed + epoch).nextLong();
	}

}
