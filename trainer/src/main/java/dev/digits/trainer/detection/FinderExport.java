package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import dev.digits.detection.SquareInput;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.scene.SceneExample;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a finder that has learnt: as ONNX, as TorchScript, and what it is. Both files
 * are read back and must compute what was learnt.
 *
 * @param folder where the files go
 * @param network what the finder computes
 * @param options of its training
 * @param validation scenes that it did not learn from
 * @param threads that learnt
 */
record FinderExport(Path folder, FinderNetwork network, FinderOptions options, List<SceneExample> validation,
		int threads) {

	/** The most that a logit or an edge may differ from the trained one. */
	private static final double TOLERANCE = 1e-4;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Write it.
	 * @param training whose finder it is
	 * @return what was written
	 * @throws IOException if it cannot be written, or does not compute what was learnt
	 */
	FinderDescription write(FinderTraining training) throws IOException {
		Files.createDirectories(this.folder);
		List<Tensor> served = training.served();
		Path onnx = file(".onnx");
		Path torchScript = file(".pt");
		Files.write(onnx, OnnxStatements.file(this.network, served));
		Files.write(torchScript, DetectorScript.serving(this.network, served));
		Answers learnt = answers(training.detections(this.validation));
		requireSame(torchScript, learnt);
		requireSame(onnx, learnt);
		FinderDescription description = description(served, learnt);
		Files.write(file(".json"), JSON.writeValueAsBytes(description));
		Files.write(file("-training.json"), JSON.writeValueAsBytes(training.history()));
		return description;
	}

	private Path file(String suffix) {
		return this.folder.resolve(this.network.name() + suffix);
	}

	private void requireSame(Path file, Answers learnt) throws IOException {
		try (ServedDetector served = new ServedDetector(file, this.threads)) {
			double difference = answers(served.detections(this.validation)).largestDifference(learnt);
			if (Double.isNaN(difference) || difference > TOLERANCE) {
				throw new IOException("%s does not compute what was learnt: its numbers differ by %s."
					.formatted(file.getFileName(), difference));
			}
		}
	}

	private Answers answers(List<float[]> detections) {
		return new Answers(detections, this.validation.stream().mapToInt(SceneExample::label).toArray());
	}

	private FinderDescription description(List<Tensor> served, Answers learnt) {
		Answers classes = answers(
				learnt.logits().stream().map((row) -> Arrays.copyOf(row, FinderNetwork.CLASSES)).toList());
		double temperature = Calibration.temperature(classes);
		return new FinderDescription(file(".pt").getFileName().toString(), file(".onnx").getFileName().toString(),
				SquareInput.SIZE, served.stream().mapToLong((tensor) -> tensor.values().length).sum(), temperature,
				Calibration.expectedError(classes, temperature), FinderFigures.of(learnt.logits(), this.validation),
				this.options.steps(), this.options.batchSize(), this.options.scenes(), this.options.seed(),
				this.threads, this.options.optimizer(), Variation.DESCRIPTION);
	}

}
