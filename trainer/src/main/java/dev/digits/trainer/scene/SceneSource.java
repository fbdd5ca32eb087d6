package dev.digits.trainer.scene;

/**
 * As many scenes as one wants, each by its number. Safe for several threads.
 *
 * @param <E> what a scene is given as
 */
@FunctionalInterface
public interface SceneSource<E> {

	/**
	 * Make a scene.
	 * @param index its number, from 0
	 * @return the same scene for the same number
	 */
	E scene(long index);

	/**
	 * How many sizes its pictures have. They take turns: scenes whose numbers leave the
	 * same remainder are of one size and can be learnt from together.
	 * @return 1 where all pictures are of the same size
	 */
	default int sizes() {
		return 1;
	}

}
