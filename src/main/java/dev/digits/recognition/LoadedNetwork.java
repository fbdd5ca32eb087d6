package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import dev.digits.detection.Letterbox;
import dev.digits.detection.Normalisation;
import dev.digits.detection.ScaledPart;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;

/**
 * A network loaded from its file. Safe for several threads, each with a
 * {@link NetworkPredictor} of its own. TorchScript is code: load only what you trust.
 *
 * @param <T> what it reads
 */
public final class LoadedNetwork<T> implements AutoCloseable {

	private final ZooModel<List<T>, List<float[]>> model;

	private LoadedNetwork(ZooModel<List<T>, List<float[]>> model) {
		this.model = model;
	}

	/**
	 * Load the network of a version that reads frames.
	 * @param model the version
	 * @param engine what shall compute it; PyTorch does if the version has no ONNX file
	 * @return the network, which gives ten logits (unscaled log-odds) for each frame;
	 * close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static LoadedNetwork<Frame> digits(StoredModel model, Engine engine) throws IOException {
		return digits(engine.network(model), model.manifest().input());
	}

	/**
	 * Load a network that reads frames.
	 * @param file the network: ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @param input what the network expects
	 * @return the network
	 * @throws IOException if the file is missing or holds no network
	 */
	public static LoadedNetwork<Frame> digits(Path file, Manifest.Input input) throws IOException {
		FrameScaler scaler = new FrameScaler(input);
		return load(file, new TensorTranslator<>(Frame.SIZE, scaler::scale));
	}

	/**
	 * Load the detector of a version that finds a digit in a whole picture.
	 * @param model the version, which has one
	 * @param engine what shall compute it
	 * @return the detector, which gives what {@link dev.digits.detection.Detection} makes
	 * sense of for the grey values of each square
	 * @throws IOException if the file is missing or holds no network
	 */
	static LoadedNetwork<byte[]> finder(StoredModel model, Engine engine) throws IOException {
		return load(engine.finder(model), new TensorTranslator<>(Letterbox.SIZE, Normalisation::normalise));
	}

	/**
	 * Load the detector of a version that finds all digits of numbers.
	 * @param model the version, which has one
	 * @param engine what shall compute it
	 * @return the detector, which gives what {@link dev.digits.detection.NumberHeatMap}
	 * makes sense of
	 * @throws IOException if the file is missing or holds no network
	 */
	static LoadedNetwork<ScaledPart> numbers(StoredModel model, Engine engine) throws IOException {
		return load(engine.numbers(model), new TensorTranslator<>((part) -> new Shape(part.height(), part.width()),
				(part, values, offset) -> Normalisation.normalise(part.pixels(), values, offset)));
	}

	private static <T> LoadedNetwork<T> load(Path file, TensorTranslator<T> translator) throws IOException {
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

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public NetworkPredictor<T> newPredictor() {
		return new DjlPredictor<>(this.model.newPredictor());
	}

	@Override
	public void close() {
		this.model.close();
	}

}
