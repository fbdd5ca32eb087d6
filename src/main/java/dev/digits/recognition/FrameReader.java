package dev.digits.recognition;

import java.util.List;

import dev.digits.picture.Frame;

/**
 * The network, lent for one turn: valid on the thread and for the time of that turn.
 */
@FunctionalInterface
public interface FrameReader {

	/**
	 * Read frames of one picture.
	 * @param frames what may be the digit
	 * @return for each the digit with its calibrated confidence
	 */
	List<Prediction> read(List<Frame> frames);

}
