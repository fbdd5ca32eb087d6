package dev.digits.recognition;

import java.util.List;

import dev.digits.detection.Detection;
import dev.digits.detection.Letterbox;
import dev.digits.modelstore.Manifest;

/**
 * The networks of one version, lent for one turn: valid on the thread and for the time of
 * that turn.
 */
public interface Networks extends FrameReader {

	/**
	 * Look for a digit in pictures.
	 * @param letterboxes what to look at, in one pass
	 * @return for each what the detector says
	 */
	List<Detection> detect(List<Letterbox> letterboxes);

	/**
	 * Which version it is.
	 * @return with the bounds by which its answers are judged
	 */
	Manifest manifest();

}
