package dev.digits.trainer.mnist;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * The training pictures in two parts that share none.
 *
 * @param training what is learnt from
 * @param validation what is held back to choose by
 */
public record Split(LabelledFrames training, LabelledFrames validation) {

	/** How many of twelve pictures are held back: 5,000 of MNIST's 60,000. */
	private static final int VALIDATION_SHARE = 12;

	/**
	 * Fixed, so that trainings with different seeds are measured on the same pictures.
	 */
	private static final long SEED = 5_000;

	/**
	 * Hold back one picture in twelve: the last of a permutation.
	 * @param all at least twelve pictures
	 * @return both parts; always the same ones
	 */
	public static Split of(LabelledFrames all) {
		int[] order = permutation(all.size(), SEED);
		int training = all.size() - all.size() / VALIDATION_SHARE;
		return new Split(all.pick(Arrays.copyOf(order, training)),
				all.pick(Arrays.copyOfRange(order, training, order.length)));
	}

	/**
	 * This split and another, part by part.
	 * @param other of other pictures
	 * @return both
	 */
	public Split and(Split other) {
		return new Split(this.training.and(other.training), this.validation.and(other.validation));
	}

	/**
	 * Tells this split from others.
	 * @return a checksum of all its pictures and labels
	 */
	public long checksum() {
		CRC32 sum = new CRC32();
		for (LabelledFrames part : List.of(this.training, this.validation)) {
			part.frames().forEach((frame) -> sum.update(frame.pixels()));
			IntStream.of(part.labels()).forEach(sum::update);
		}
		return sum.getValue();
	}

	/**
	 * The numbers below a bound in an order that depends on the seed alone
	 * (Fisher–Yates).
	 * @param size the bound
	 * @param seed of the order
	 * @return each number once
	 */
	public static int[] permutation(int size, long seed) {
		Random random = new Random(seed);
		int[] order = new int[size];
		for (int i = 0; i < size; i++) {
			int other = random.nextInt(i + 1);
			order[i] = order[other];
			order[other] = i;
		}
		return order;
	}

}
