package dev.digits.trainer.scene;

/**
 * A square picture and what is to be seen on it.
 *
 * @param pixels 112 × 112 grey values, 0 to 255 unsigned, row by row
 * @param label the digit, 0 to 9, or {@link #NONE}
 * @param left of the digit's box, in 0 to 1 of the square; the same for the others, all
 * without meaning where there is no digit
 * @param top of the box
 * @param right of the box
 * @param bottom of the box
 */
public record SceneExample(byte[] pixels, int label, float left, float top, float right, float bottom) {

	/**
	 * The label of a scene without a digit.
	 */
	public static final int NONE = 10;

	/**
	 * Whether there is a digit.
	 * @return {@code false} if there is none, and no box
	 */
	public boolean hasDigit() {
		return this.label != NONE;
	}

}
