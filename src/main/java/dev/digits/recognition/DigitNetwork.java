package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ai.djl.MalformedModelException;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;

import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.Frame;

/**
 * A network loaded from its file. Safe for several threads, each with a
 * {@link FramePredictor} of its own.
 */
public final class DigitNetwork implements AutoCloseable {

	private final ZooModel<List<Frame>, List<float[]>> model;

	private DigitNetwork(ZooModel<List<Frame>, List<float[]>> model) {
		this.model = model;
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
		// What the service runs on comes with it: DJL must not look for more, nor call
		// home.
		System.setProperty("ai.djl.offline", "true");
		// ONNX Runtime would load all of PyTorch for operations that no network of ours
		// needs.
		System.setProperty("ai.djl.onnx.disable_alternative", "true");
		Engine engine = Engine.of(file);
		engine.load();
		Criteria.Builder<List<Frame>, List<float[]>> criteria = Criteria.builder()
			.setTypes(frames(), logits())
			.optEngine(engine.djlName())
			.optModelPath(file)
			.optTranslator(new FrameTranslator(new FrameScaler(input)));
		if (engine == Engine.ONNX_RUNTIME) {
			// Each predictor has a thread of its own; PyTorch is told so by Recogniser.
			criteria.optOption("intraOpNumThreads", "1").optOption("interOpNumThreads", "1");
		}
		try {
			return new DigitNetwork(criteria.build().loadModel());
		}
		catch (ModelNotFoundException | MalformedModelException ex) {
			throw new IOException("%s holds no network that %s can load".formatted(file, engine.djlName()), ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static Class<List<Frame>> frames() {
		return (Class<List<Frame>>) (Class<?>) List.class;
	}

	@SuppressWarnings("unchecked")
	private static Class<List<float[]>> logits() {
		return (Class<List<float[]>>) (Class<?>) List.class;
	}

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public FramePredictor newPredictor() {
		return new DjlPredictor(this.model.newPredictor());
	}

	@Override
	public void close() {
		this.model.close();
	}

}
