package dev.digits.trainer.scene;

/**
 * As many scenes as one wants, each by its number. Safe for several threads.
 */
@FunctionalInterface
public interface SceneSource {

	/**
	 * Make a scene.
	 * @param index its number, from 0
	 * @return the same scene for the same number
	 */
	SceneExample scene(long index);

}
