package dev.digits.recognition;

import java.util.List;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

import dev.digits.picture.Frame;

/**
 * Runs the network on frames. For one thread at a time.
 */
public final class FramePredictor implements AutoCloseable {

	private final Predictor<Frame, float[]> predictor;

	FramePredictor(Predictor<Frame, float[]> predictor) {
		this.predictor = predictor;
	}

	/**
	 * The network's output for each frame, computed in one pass.
	 * @param frames at least one; every one in memory at once, so at most about a hundred
	 * @return for each frame its ten logits (unscaled log-odds), in the same order
	 */
	public List<float[]> logits(List<Frame> frames) {
		try {
			return this.predictor.batchPredict(frames);
		}
		catch (TranslateException ex) {
			throw new IllegalStateException("the network failed on a frame", ex);
		}
	}

	@Override
	public void close() {
		this.predictor.close();
	}

}
