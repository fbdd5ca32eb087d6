package dev.digits.trainer.training;

import java.util.SplittableRandom;

import dev.digits.trainer.augment.Augmentation;
import dev.digits.trainer.mnist.LabelledFrames;

/**
 * What a training is asked to do.
 *
 * @param epochs passes over the training pictures
 * @param batchSize pictures per step
 * @param seed of the first weights, the shuffling, the changes of pictures and the
 * dropout
 * @param threads of the training; sums in another order differ in the last bit
 * @param augment whether each epoch sees every picture changed anew
 * @param rendered how many rendered photos there are beside the data set's pictures
 * @param bfloat16 whether what flows between the layers while learning has 16 bits
 */
public record TrainingOptions(int epochs, int batchSize, long seed, int threads, boolean augment, int rendered,
		boolean bfloat16) {

	private static final double PEAK_RATE = 4e-3;

	/** The share of all steps in which the rate rises to its peak. */
	private static final double WARM_UP = 0.2;

	private static final double LAST_STRENGTH = 0.3;

	private static final int DIGITS_PER_OTHER = 7;

	private static final int SEEDS_APART = 1_000_000;

	/**
	 * Fixed, so that trainings with different seeds learn from and are measured on the
	 * same pictures.
	 */
	private static final long PICTURES = 42;

	private static final long RENDERING = PICTURES ^ 0x52454E444552L;

	private static final long OTHERS = PICTURES ^ 0x4F5448455253L;

	/**
	 * The optimizer and its schedule, for the manifest.
	 * @return in words
	 */
	public String optimizer() {
		return "%s, learning rate rising to %s in the first %.0f %% of the steps, then falling to 0 by a half cosine; %s%s"
			.formatted(AdamW.description(TrainableNetwork.WEIGHT_DECAY), PEAK_RATE, 100 * WARM_UP,
					TrainableNetwork.DESCRIPTION,
					this.bfloat16 ? "; activations and gradients in bfloat16, weights in float32" : "");
	}

	/**
	 * What is learnt from beside the data set's own pictures, for the manifest.
	 * @return in words
	 */
	public String augmentation() {
		if (!this.augment) {
			return "none; %d rendered photos".formatted(this.rendered);
		}
		return "%s; in the last quarter of the epochs all this %.0f %% as often; beside every %d digits one frame that shows none; %d rendered photos"
			.formatted(Augmentation.DESCRIPTION, 100 * LAST_STRENGTH, DIGITS_PER_OTHER, this.rendered);
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
	 * Pictures as one more epoch would change them, to measure on.
	 * @param pictures none of those that are learnt from
	 * @return the changed ones; the same if nothing is changed while learning
	 */
	public LabelledFrames spoilt(LabelledFrames pictures) {
		return this.augment ? new Augmentation().vary(pictures, (picture) -> seed(this.epochs + 1, picture), 1)
				: pictures;
	}

	/**
	 * How strongly pictures are changed: less in the last quarter of the epochs, so that
	 * the network ends on pictures like those that it will be shown.
	 * @param epoch from 1
	 * @return 0 to 1
	 */
	double strength(int epoch) {
		return (epoch > this.epochs - this.epochs / 4) ? LAST_STRENGTH : 1;
	}

	/**
	 * The same for another trial. Its seed is far away: what happens in an epoch depends
	 * on the sum of seed and epoch, and trials shall share none.
	 * @param number of the trial; 0 is this one
	 * @return the options with the trial's own seed
	 */
	TrainingOptions trial(int number) {
		return new TrainingOptions(this.epochs, this.batchSize, this.seed + (long) number * SEEDS_APART, this.threads,
				this.augment, this.rendered, this.bfloat16);
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
	 * How many frames that show no digit there are beside digits.
	 * @param digits how many of the data set's
	 * @return the number; none where pictures are taken as they are
	 */
	public int others(int digits) {
		return this.augment ? digits / DIGITS_PER_OTHER : 0;
	}

	/**
	 * A seed for the frames that show no digit.
	 * @return always the same
	 */
	public long othersSeed() {
		return new SplittableRandom(OTHERS).nextLong();
	}

	/**
	 * A seed for the rendered photos.
	 * @return always the same
	 */
	public long renderingSeed() {
		return new SplittableRandom(RENDERING).nextLong();
	}

}
