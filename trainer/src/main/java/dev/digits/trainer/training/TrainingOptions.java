package dev.digits.trainer.training;

import java.util.SplittableRandom;

import dev.digits.trainer.augment.Augmentation;

/**
 * What a training is asked to do.
 *
 * @param epochs passes over the training pictures
 * @param batchSize pictures per step
 * @param seed of the first weights, the shuffling and the dropout
 * @param threads of the training; sums in another order differ in the last bit
 * @param augment whether each epoch sees every picture changed anew
 * @param rendered how many rendered photos there are beside the data set's pictures
 */
public record TrainingOptions(int epochs, int batchSize, long seed, int threads, boolean augment, int rendered) {

	private static final double PEAK_RATE = 2e-3;

	/** The share of all steps in which the rate rises to its peak. */
	private static final double WARM_UP = 0.1;

	/** Apart from those of the epochs. */
	private static final long RENDERING = 0x52454E444552L;

	/**
	 * The optimizer and its schedule, for the manifest.
	 * @return in words
	 */
	public String optimizer() {
		return "%s, learning rate rising to %s in the first %.0f %% of the steps, then falling to 0 by a half cosine"
			.formatted(AdamW.DESCRIPTION, PEAK_RATE, 100 * WARM_UP);
	}

	/**
	 * What is learnt from beside the data set's own pictures, for the manifest.
	 * @return in words
	 */
	public String augmentation() {
		return "%s; %d rendered photos".formatted(this.augment ? Augmentation.DESCRIPTION : "none", this.rendered);
	}

	/**
	 * The learning rate of a step.
	 * @param progress the share of all steps already taken, 0 to 1
	 * @return the rate
	 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR,
	 * 2016</a>
	 */
	double rate(double progress) {
		if (progress < WARM_UP) {
			return PEAK_RATE * progress / WARM_UP;
		}
		return PEAK_RATE * (1 + Math.cos(Math.PI * (progress - WARM_UP) / (1 - WARM_UP))) / 2;
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

	/**
	 * A seed for one picture in one epoch: neither the order nor the threads matter.
	 * @param epoch from 1
	 * @param picture its number
	 * @return the seed
	 */
	long seed(int epoch, int picture) {
		return new SplittableRandom(seed(epoch) + picture).nextLong();
	}

	/**
	 * A seed for the rendered photos.
	 * @return the seed
	 */
	public long renderingSeed() {
		return new SplittableRandom(this.seed ^ RENDERING).nextLong();
	}

}
