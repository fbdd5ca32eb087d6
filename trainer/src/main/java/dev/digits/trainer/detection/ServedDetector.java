package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import ai.djl.MalformedModelException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;

/**
 * A detector as it serves, read back from its file.
 */
final class ServedDetector implements AutoCloseable {

	private final ZooModel<Batch<?>, List<float[]>> model;

	private final Predictor<Batch<?>, List<float[]>> predictor;

	/**
	 * Load a detector.
	 * @param file ONNX ({@code .onnx}) or TorchScript ({@code .pt})
	 * @param threads that compute it
	 * @throws IOException if it is no such file
	 */
	ServedDetector(Path file, int threads) throws IOException {
		// ONNX Runtime would load all of PyTorch for operations that are not needed.
		System.setProperty("ai.djl.onnx.disable_alternative", "true");
		try {
			this.model = criteria(file, threads).loadModel();
		}
		catch (ModelNotFoundException | MalformedModelException ex) {
			throw new IOException("%s holds no detector".formatted(file), ex);
		}
		this.predictor = this.model.newPredictor();
	}

	@SuppressWarnings("unchecked")
	private static Criteria<Batch<?>, List<float[]>> criteria(Path file, int threads) {
		boolean onnx = file.getFileName().toString().endsWith(".onnx");
		Criteria.Builder<Batch<?>, List<float[]>> criteria = Criteria.builder()
			.setTypes((Class<Batch<?>>) (Class<?>) Batch.class, (Class<List<float[]>>) (Class<?>) List.class)
			.optEngine(onnx ? "OnnxRuntime" : "PyTorch")
			.optModelPath(file)
			.optTranslator(new SceneTranslator());
		if (onnx) {
			criteria.optOption("intraOpNumThreads", Integer.toString(threads)).optOption("interOpNumThreads", "1");
		}
		return criteria.build();
	}

	/**
	 * What it gives.
	 * @param batches what it is shown
	 * @return for each scene its numbers
	 */
	List<float[]> detections(Stream<? extends Batch<?>> batches) {
		return batches.flatMap((batch) -> {
			try {
				return this.predictor.predict(batch).stream();
			}
			catch (TranslateException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	@Override
	public void close() {
		this.predictor.close();
		this.model.close();
	}

	private static final class SceneTranslator implements NoBatchifyTranslator<Batch<?>, List<float[]>> {

		@Override
		public NDList processInput(TranslatorContext context, Batch<?> batch) {
			return new NDList(batch.pictures(context.getNDManager()));
		}

		@Override
		public List<float[]> processOutput(TranslatorContext context, NDList output) {
			return Rows.of(output.singletonOrThrow());
		}

	}

}
