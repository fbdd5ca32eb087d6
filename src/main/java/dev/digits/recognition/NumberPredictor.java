package dev.digits.recognition;

import dev.digits.detection.ScaledPart;

/**
 * Runs the detector of numbers. For one thread at a time.
 */
public interface NumberPredictor extends AutoCloseable {

	/**
	 * The detector's output for a part of a picture.
	 * @param part what to look at
	 * @return what {@link dev.digits.detection.NumberHeatMap} makes sense of
	 */
	float[] heatMap(ScaledPart part);

	@Override
	void close();

}
