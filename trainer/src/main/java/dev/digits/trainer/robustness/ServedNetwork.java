package dev.digits.trainer.robustness;

import java.util.Optional;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.Reading;

/**
 * A network behind everything that the service puts in front of it.
 */
@FunctionalInterface
public interface ServedNetwork {

	/**
	 * What the service would answer. Called by several threads at once.
	 * @param picture any
	 * @return the answer; empty if the service refuses the picture
	 */
	Optional<Reading> answer(GreyPicture picture);

}
