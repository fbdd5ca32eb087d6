package dev.digits.trainer.augment;

import java.util.random.RandomGenerator;

/**
 * One way in which frames of the same digit differ.
 */
@FunctionalInterface
interface Effect {

	/**
	 * Change a drawing.
	 * @param drawing stays as it is
	 * @param random how much and where
	 * @return the changed one
	 */
	Drawing apply(Drawing drawing, RandomGenerator random);

}
