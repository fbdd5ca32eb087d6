package dev.digits.recognition;

import java.util.List;

import dev.digits.frame.Frame;

/**
 * The network, lent for one turn: valid on the thread and for the time of that turn.
 */
@FunctionalInterface
public interface FrameReader {

	/** Up to so many frames are read in one pass, as all of one digit's picture are. */
	int FEW = 3;

	/**
	 * Read frames of one picture.
	 * @param frames what may be the digit
	 * @return for each the digit with its calibrated confidence
	 */
	List<Prediction> read(List<Frame> frames);

}
