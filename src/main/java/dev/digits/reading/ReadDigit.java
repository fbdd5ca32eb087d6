package dev.digits.reading;

import dev.digits.frame.ExtractedFrame;
import dev.digits.recognition.Prediction;

/**
 * A digit of a number.
 *
 * @param row of the picture it stands in, from 0
 * @param extractedFrame where it lies, and its frame
 * @param prediction which digit it is
 */
public record ReadDigit(int row, ExtractedFrame extractedFrame, Prediction prediction) {
}
