package dev.digits.trainer.scene;

/**
 * What digit-finder learns from: the square that it reads, and what it shall say of it.
 *
 * @param pixels the square, row by row from the top left; 0 is black, 255 white
 * @param label the digit, 0 to 9, or {@link #NO_DIGIT}
 * @param left side of the digit's box, in 0 to 1 of the square; 0 like the other sides
 * where there is no digit
 * @param top side of the box
 * @param right side of the box
 * @param bottom side of the box
 */
public record SceneExample(byte[] pixels, int label, float left, float top, float right, float bottom) {

	/** The label of a picture that shows no digit, or several. */
	public static final int NO_DIGIT = 10;

}
