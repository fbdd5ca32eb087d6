package dev.digits.trainer.scene.number;

import java.util.List;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;

/**
 * A picture and the digits that are to be seen on it.
 *
 * @param picture width and height are multiples of 16
 * @param digits row by row from the top, each row from left to right; maybe none
 * @param ignored boxes of digits that nobody needs to find: cut off by the edge, too
 * small, hardly visible
 */
public record NumberScene(GreyPicture picture, List<Digit> digits, List<Box> ignored) {

	/**
	 * A digit of a scene.
	 *
	 * @param value 0 to 9
	 * @param row its number, from 0
	 * @param box of its ink, in pixels of the picture; may reach a little beyond it
	 */
	public record Digit(int value, int row, Box box) {
	}

	/**
	 * Whether it shows one row and nothing else that might be read.
	 * @return {@code false} if it shows no digit
	 */
	public boolean isSingleRow() {
		return !this.digits.isEmpty() && this.ignored.isEmpty()
				&& this.digits.stream().allMatch((digit) -> digit.row() == this.digits.get(0).row());
	}

}
