package dev.digits.reading;

import dev.digits.picture.GreyPicture;
import dev.digits.picture.Sighting;
import dev.digits.recognition.Prediction;

/**
 * What became of a picture.
 *
 * @param picture the upright picture
 * @param sighting where the digit was found in it
 * @param prediction which digit it is
 */
public record Reading(GreyPicture picture, Sighting sighting, Prediction prediction) {
}
