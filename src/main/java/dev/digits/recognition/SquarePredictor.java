package dev.digits.recognition;

import java.util.List;

/**
 * Runs a detector on square pictures. For one thread at a time.
 */
public interface SquarePredictor extends AutoCloseable {

	/**
	 * The detector's output for each square, computed in one pass.
	 * @param squares the grey values of each, at least one
	 * @return for each what {@link dev.digits.detection.Detection} makes sense of, in the
	 * same order
	 */
	List<float[]> detections(List<byte[]> squares);

	@Override
	void close();

}
