package dev.digits.recognition;

/**
 * One predictor of each network of a version. For one thread at a time.
 *
 * @param frames reads frames
 * @param squares finds digits in whole pictures
 */
record Predictors(FramePredictor frames, SquarePredictor squares) implements AutoCloseable {

	@Override
	public void close() {
		this.frames.close();
		this.squares.close();
	}

}
