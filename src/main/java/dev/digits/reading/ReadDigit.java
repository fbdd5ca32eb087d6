package dev.digits.reading;

import java.util.Set;

import dev.digits.picture.Glyph;
import dev.digits.picture.Warning;
import dev.digits.recognition.Prediction;

/**
 * One digit of a number.
 *
 * @param row which row of the picture it stands in, from 0
 * @param glyph what was read, and where it lies
 * @param prediction which digit it is
 * @param uncertain whether not to rely on it: the network is not sure, or the ink may as
 * well be parted into digits another way
 * @param warnings what may have made it hard to read; often empty
 */
public record ReadDigit(int row, Glyph glyph, Prediction prediction, boolean uncertain, Set<Warning> warnings) {
}
