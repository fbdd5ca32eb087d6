package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;

/**
 * A network that DJL has loaded from a file.
 *
 * @param <T> what it reads
 */
final class LoadedNetwork<T> implements AutoCloseable {

	private final ZooModel<List<T>, List<float[]>> model;

	private LoadedNetwork(ZooModel<List<T>, List<float[]>> model) {
		this.model = model;
	}

	/**
	 * Load a network. TorchScript is code: load only what you trust.
	 * @param <T> what it reads
	 * @param file the network: ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @param translator how it reads that
	 * @return the network
	 * @throws IOException if the file is missing or holds no network
	 */
	static <T> LoadedNetwork<T> load(Path file, TensorTranslator<T> translator) throws IOException {
		// What the service runs on comes with it: DJL must not look for more, nor call
		// home.
		System.setProperty("ai.djl.offline", "true");
		// ONNX Runtime would load all of PyTorch for operations that no network of ours
		// needs.
		System.setProperty("ai.djl.onnx.disable_alternative", "true");
		Engine engine = Engine.of(file);
		engine.load();
		Criteria.Builder<List<T>, List<float[]>> criteria = Criteria.builder()
			.setTypes(LoadedNetwork.<T>inputs(), outputs())
			.optEngine(engine.djlName())
			.optModelPath(file)
			.optTranslator(translator);
		if (engine == Engine.ONNX_RUNTIME) {
			// Each predictor has a thread of its own; PyTorch is told so by Recogniser.
			criteria.optOption("intraOpNumThreads", "1").optOption("interOpNumThreads", "1");
		}
		try {
			return new LoadedNetwork<>(criteria.build().loadModel());
		}
		catch (ModelNotFoundException | MalformedModelException ex) {
			throw new IOException("%s holds no network that %s can load".formatted(file, engine.djlName()), ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> Class<List<T>> inputs() {
		return (Class<List<T>>) (Class<?>) List.class;
	}

	@SuppressWarnings("unchecked")
	private static Class<List<float[]>> outputs() {
		return (Class<List<float[]>>) (Class<?>) List.class;
	}

	Predictor<List<T>, List<float[]>> newPredictor() {
		return this.model.newPredictor();
	}

	@Override
	public void close() {
		this.model.close();
	}

}
