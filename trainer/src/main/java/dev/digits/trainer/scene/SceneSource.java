package dev.digits.trainer.scene;

/**
 * Examples by their number. Safe for several threads.
 */
@FunctionalInterface
public interface SceneSource {

	/**
	 * The example of a number.
	 * @param index any number from 0
	 * @return always the same for the same number
	 */
	SceneExample scene(long index);

}
