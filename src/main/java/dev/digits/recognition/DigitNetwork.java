package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.Frame;

/**
 * The network that reads frames, loaded from its file. Safe for several threads, each
 * with a {@link FramePredictor} of its own.
 */
public final class DigitNetwork implements AutoCloseable {

	private final LoadedNetwork<Frame> network;

	private DigitNetwork(LoadedNetwork<Frame> network) {
		this.network = network;
	}

	/**
	 * Load the network of a version.
	 * @param model the version
	 * @param engine what shall compute it; PyTorch does if the version has no ONNX file
	 * @return the network; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static DigitNetwork load(StoredModel model, Engine engine) throws IOException {
		return load(engine.network(model), model.manifest().input());
	}

	/**
	 * Load a network. TorchScript is code: load only what you trust.
	 * @param file the network: ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @param input what the network expects
	 * @return the network; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static DigitNetwork load(Path file, Manifest.Input input) throws IOException {
		FrameScaler scaler = new FrameScaler(input);
		return new DigitNetwork(LoadedNetwork.load(file, new TensorTranslator<>(Frame.SIZE, scaler::scale)));
	}

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public FramePredictor newPredictor() {
		DjlPredictor<Frame> predictor = new DjlPredictor<>(this.network.newPredictor());
		return new FramePredictor() {

			@Override
			public List<float[]> logits(List<Frame> frames) {
				return predictor.outputs(frames);
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
