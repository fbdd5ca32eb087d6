package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.digits.detection.Letterbox;
import dev.digits.detection.Normalisation;
import dev.digits.modelstore.StoredModel;

/**
 * The detector that finds a digit in a whole picture, loaded from its file. Safe for
 * several threads, each with a {@link SquarePredictor} of its own.
 */
public final class FinderNetwork implements AutoCloseable {

	private final LoadedNetwork<byte[]> network;

	private FinderNetwork(LoadedNetwork<byte[]> network) {
		this.network = network;
	}

	/**
	 * Load the detector of a version.
	 * @param model the version, which has one
	 * @param engine what shall compute it
	 * @return the detector; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static FinderNetwork load(StoredModel model, Engine engine) throws IOException {
		return load(engine.finder(model));
	}

	/**
	 * Load a detector. TorchScript is code: load only what you trust.
	 * @param file the network: ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @return the detector; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static FinderNetwork load(Path file) throws IOException {
		return new FinderNetwork(
				LoadedNetwork.load(file, new TensorTranslator<>(Letterbox.SIZE, Normalisation::normalise)));
	}

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public SquarePredictor newPredictor() {
		DjlPredictor<byte[]> predictor = new DjlPredictor<>(this.network.newPredictor());
		return new SquarePredictor() {

			@Override
			public List<float[]> detections(List<byte[]> squares) {
				return predictor.outputs(squares);
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
