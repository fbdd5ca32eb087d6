package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ai.djl.ndarray.types.Shape;
import dev.digits.detection.Normalisation;
import dev.digits.detection.ScaledPart;
import dev.digits.modelstore.StoredModel;

/**
 * The detector that finds and reads all digits of numbers, loaded from its file. Safe for
 * several threads, each with a {@link NumberPredictor} of its own.
 */
public final class NumberNetwork implements AutoCloseable {

	private final LoadedNetwork<ScaledPart> network;

	private NumberNetwork(LoadedNetwork<ScaledPart> network) {
		this.network = network;
	}

	/**
	 * Load the detector of a version.
	 * @param model the version, which has one
	 * @param engine what shall compute it
	 * @return the detector; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static NumberNetwork load(StoredModel model, Engine engine) throws IOException {
		return load(engine.numbers(model));
	}

	/**
	 * Load a detector. TorchScript is code: load only what you trust.
	 * @param file the network: ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @return the detector; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static NumberNetwork load(Path file) throws IOException {
		return new NumberNetwork(
				LoadedNetwork.load(file, new TensorTranslator<>((part) -> new Shape(part.height(), part.width()),
						(part, values, offset) -> Normalisation.normalise(part.pixels(), values, offset))));
	}

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public NumberPredictor newPredictor() {
		DjlPredictor<ScaledPart> predictor = new DjlPredictor<>(this.network.newPredictor());
		return new NumberPredictor() {

			@Override
			public float[] heatMap(ScaledPart part) {
				return predictor.outputs(List.of(part)).get(0);
			}

			@Override
			public void close() {
				predictor.close();
			}

		};
	}

	@Override
	public void close() {
		this.network.close();
	}

}
