package dev.digits.trainer.scene;

import java.util.List;
import java.util.Optional;

import dev.digits.detection.Letterbox;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;

/**
 * A rendered picture, and what it shows.
 *
 * @param picture as a camera or a drawing program would store it
 * @param digits that it shows, from left to right; maybe none
 */
public record Scene(GreyPicture picture, List<Digit> digits) {

	/**
	 * A digit of a scene.
	 *
	 * @param value 0 to 9
	 * @param left side of its box, in 0 to 1 of the picture's width
	 * @param top side of its box, in 0 to 1 of the picture's height
	 * @param right side of its box
	 * @param bottom side of its box
	 */
	public record Digit(int value, double left, double top, double right, double bottom) {
	}

	/**
	 * The only digit.
	 * @return empty if there is none, or there are several
	 */
	public Optional<Digit> single() {
		return (this.digits.size() == 1) ? Optional.of(this.digits.get(0)) : Optional.empty();
	}

	/**
	 * What digit-finder learns from this scene: only of one digit alone it shall say
	 * which.
	 * @return the example
	 */
	public SceneExample example() {
		Letterbox square = Letterbox.of(this.picture);
		if (single().isEmpty()) {
			return new SceneExample(square.square(), SceneExample.NONE, 0, 0, 0, 0);
		}
		Digit digit = single().get();
		Region box = square.inSquare(new Region(digit.left(), digit.top(), digit.right(), digit.bottom()));
		return new SceneExample(square.square(), digit.value(), (float) box.left(), (float) box.top(),
				(float) box.right(), (float) box.bottom());
	}

}
