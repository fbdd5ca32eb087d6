package dev.digits.recognition;

import java.util.List;

import dev.digits.detection.DetectedDigit;
import dev.digits.detection.ScaledPart;
import dev.digits.modelstore.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The networks that read a picture of a number, lent for one turn: valid on the thread
 * and for the time of that turn.
 */
public interface NumberNetworks extends FrameReader {

	/**
	 * Look for all digits in a part of a picture.
	 * @param part what to look at
	 * @param least the score that a digit has at least, 0 to 1
	 * @return the digits, in pixels of the whole file, highest score first
	 */
	List<DetectedDigit> digits(ScaledPart part, double least);

	/**
	 * Put together what both networks say of a digit of a number.
	 * @param digit what the detector says
	 * @param frame what was read in the digit's frame; null if there is no ink to make
	 * one of
	 * @return the digit, judged by the version's own bounds
	 */
	Prediction together(DetectedDigit digit, @Nullable Prediction frame);

	/**
	 * How the version makes a number's confidence of what speaks for it.
	 * @return the calibration
	 */
	Manifest.NumberCalibration calibration();

}
