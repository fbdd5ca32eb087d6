package dev.digits.recognition;

import java.util.List;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

import dev.digits.picture.Frame;

/**
 * Runs a network by DJL.
 */
final class DjlPredictor implements FramePredictor {

	private final Predictor<List<Frame>, List<float[]>> predictor;

	DjlPredictor(Predictor<List<Frame>, List<float[]>> predictor) {
		this.predictor = predictor;
	}

	@Override
	public List<float[]> logits(List<Frame> frames) {
		try {
			return this.predictor.predict(frames);
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
