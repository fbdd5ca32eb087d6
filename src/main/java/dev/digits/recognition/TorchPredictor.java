package dev.digits.recognition;

import java.util.List;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

import dev.digits.picture.Frame;

/**
 * Runs a TorchScript network.
 */
final class TorchPredictor implements FramePredictor {

	private final Predictor<Frame, float[]> predictor;

	TorchPredictor(Predictor<Frame, float[]> predictor) {
		this.predictor = predictor;
	}

	@Override
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
