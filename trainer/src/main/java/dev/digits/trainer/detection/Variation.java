package dev.digits.trainer.detection;

import java.util.List;

/**
 * Changes scenes a little each time that they are learnt from.
 *
 * @param <E> what a scene is
 */
interface Variation<E> {

	/**
	 * What it does, for the manifest.
	 * @return in words
	 */
	String description();

	/**
	 * Change scenes.
	 * @param scenes the scenes, whose pictures are of one size; none is changed in place
	 * @param seed of the changes
	 * @return the changed ones; the same for the same seed
	 */
	Batch<E> vary(List<E> scenes, long seed);

}
