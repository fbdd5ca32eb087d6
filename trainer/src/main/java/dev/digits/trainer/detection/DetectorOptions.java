package dev.digits.trainer.detection;

import java.util.SplittableRandom;

/**
 * What the training of a detector is asked to do.
 *
 * @param steps how many to take
 * @param batchSize scenes per step
 * @param seed of the first weights, the choice of scenes, their variation and the dropout
 * @param bfloat16 whether there are 16 bits between the layers while learning
 * @param pool how many scenes there are to learn from
 * @param checkpointEvery how many steps from one checkpoint to the next
 * @param validateEvery how many steps from one validation to the next
 * @param reportEvery how many steps from one line to the next
 */
record DetectorOptions(int steps, int batchSize, long seed, boolean bfloat16, ScenePool.Sizes pool, int checkpointEvery,
		int validateEvery, int reportEvery) {

	private static final double PEAK_RATE = 3e-3;

	/** The share of the peak that is left at the end. */
	private static final double LAST = 0.01;

	/** Steps in which the rate rises to its peak. */
	private static final int WARM_UP = 300;

	/**
	 * How many scenes are made to learn from.
	 */
	long scenes() {
		return this.pool.first() + (long) this.steps * this.pool.fresh();
	}

	/**
	 * The optimizer and its schedule, for the manifest.
	 * @param loss what becomes less, in words
	 * @return in words
	 */
	String optimizer(String loss) {
		return "%s, learning rate rising to %s in %d steps, then falling to %.0f %% by a half cosine; %s%s".formatted(
				LearningDetector.description(), PEAK_RATE, warmUp(), 100 * LAST, loss,
				this.bfloat16 ? "; activations and gradients in bfloat16, weights in float32" : "");
	}

	private int warmUp() {
		return Math.min(WARM_UP, this.steps / 5);
	}

	/**
	 * The learning rate of a step.
	 * @param step from 0
	 * @see <a href="https://arxiv.org/abs/1608.03983">Loshchilov and Hutter, SGDR,
	 * 2016</a>
	 */
	double rate(int step) {
		double cosine = (1 + Math.cos(Math.PI * step / this.steps)) / 2;
		return PEAK_RATE * Math.min(1, (step + 1.0) / Math.max(1, warmUp())) * (cosine * (1 - LAST) + LAST);
	}

	/**
	 * A seed for one step alone: what happens in it does not depend on what happened
	 * before, so it can be resumed from there.
	 * @param step from 0
	 * @param purpose another for each use of random numbers
	 */
	long seed(int step, Purpose purpose) {
		return new SplittableRandom(new SplittableRandom(this.seed + purpose.ordinal() * 1_000_003L).nextLong() + step)
			.nextLong();
	}

	/**
	 * What a step draws random numbers for.
	 */
	enum Purpose {

		CHOICE, VARIATION, DROPOUT

	}

}
