package dev.digits.recognition;

import java.util.List;

import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;

/**
 * Runs a network by DJL. For one thread at a time.
 *
 * @param <T> what it reads
 */
final class DjlPredictor<T> implements NetworkPredictor<T> {

	private final Predictor<List<T>, List<float[]>> predictor;

	DjlPredictor(Predictor<List<T>, List<float[]>> predictor) {
		this.predictor = predictor;
	}

	@Override
	public List<float[]> outputs(List<T> inputs) {
		try {
			return this.predictor.predict(inputs);
		}
		catch (TranslateException ex) {
			throw new IllegalStateException("the network failed on a picture", ex);
		}
	}

	@Override
	public void close() {
		this.predictor.close();
	}

}
