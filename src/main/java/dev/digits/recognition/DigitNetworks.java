package dev.digits.recognition;

import java.util.List;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import org.jspecify.annotations.Nullable;

/**
 * The networks that read a picture of one digit, lent for one turn: valid on the thread
 * and for the time of that turn.
 */
public interface DigitNetworks extends FrameReader {

	/**
	 * Look for a digit in pictures.
	 * @param letterboxes what to look at, in one pass
	 * @return for each what the detector says
	 */
	List<Detection> detect(List<Letterbox> letterboxes);

	/**
	 * Put together what both networks say of a digit.
	 * @param detection the detector's logits
	 * @param frame what was read in the digit's frame; null if there is no ink to make
	 * one of
	 * @return the digit, judged by the version's own bounds
	 */
	Consensus consensus(float[] detection, @Nullable Prediction frame);

}
