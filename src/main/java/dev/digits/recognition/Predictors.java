package dev.digits.recognition;

import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;

/**
 * One predictor of each network of a version. For one thread at a time.
 *
 * @param frames reads frames
 * @param squares finds a digit in whole pictures
 * @param numbers finds all digits of numbers
 */
record Predictors(NetworkPredictor<Frame> frames, NetworkPredictor<byte[]> squares,
		NetworkPredictor<ScaledPart> numbers) implements AutoCloseable {

	@Override
	public void close() {
		this.frames.close();
		this.squares.close();
		this.numbers.close();
	}

}
