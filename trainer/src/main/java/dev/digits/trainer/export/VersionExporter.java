package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.modelstore.Manifest;
import dev.digits.recognition.DigitNetwork;
import dev.digits.recognition.FramePredictor;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.evaluation.TestReport;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.plots.ConfusionPlot;
import dev.digits.trainer.plots.ErrorGallery;
import dev.digits.trainer.plots.HistoryPlot;
import dev.digits.trainer.training.TrainableNetwork;
import dev.digits.trainer.training.TrainingOptions;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a version to the model-store. All its figures are those of the written network,
 * read back and run by the code that serves it.
 *
 * @param folder of the model
 * @param version its number, still free
 * @param architecture what was trained
 * @param options how
 * @param data on what
 * @param split of its training pictures
 */
public record VersionExporter(ModelFolder folder, int version, Architecture architecture, TrainingOptions options,
		MnistData data, Split split) {

	/** The most that a logit of the written network may differ from the trained one. */
	private static final double TOLERANCE = 1e-4;

	private static final String DATASET = "MNIST";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Write the version; it appears whole or not at all.
	 * @param network the trained network
	 * @param history of its training
	 * @return what was written
	 * @throws IOException if the version exists already, cannot be written, or does not
	 * compute what was trained
	 */
	public Manifest export(TrainableNetwork network, TrainingHistory history) throws IOException {
		List<List<Tensor>> weights = network.weights();
		String networkFile = this.folder.name() + ".pt";
		try (VersionFolder files = new VersionFolder(this.folder.version(this.version))) {
			Path file = files.write(networkFile, new TorchScript(this.architecture, weights).bytes());
			Measured measured = measure(file, Answers.of(network::logits, this.data.test()));
			Evaluation evaluation = TestReport.of(DATASET + " test", this.data.test().frames(), measured.test(),
					measured.calibration().temperature());
			files.write(Evaluation.FILE, JSON.writeValueAsBytes(evaluation));
			files.write(TrainingHistory.FILE, JSON.writeValueAsBytes(history));
			files.write(TrainingHistory.PLOT, HistoryPlot.png(history));
			files.write(Evaluation.MATRIX_PICTURE,
					ConfusionPlot.png(evaluation.dataset(), new ConfusionMatrix(evaluation.matrix())));
			files.write(Evaluation.ERRORS_PICTURE, ErrorGallery.png(evaluation, this.data.test().frames()));
			Manifest manifest = new Manifest(this.folder.name(), this.version,
					Instant.now().truncatedTo(ChronoUnit.SECONDS), networkFile, files.files(), Architecture.INPUT,
					IntStream.range(0, 10).boxed().toList(), measured.calibration().temperature(),
					new Manifest.Rejection(measured.calibration().minConfidence()), recipe(weights), DATASET,
					this.data.sha256(), measured.metrics(evaluation), trainer());
			files.write(Manifest.FILE, JSON.writeValueAsBytes(manifest));
			files.publish();
			return manifest;
		}
	}

	private Measured measure(Path file, Answers trained) throws IOException {
		try (DigitNetwork served = DigitNetwork.load(file, Architecture.INPUT);
				FramePredictor predictor = served.newPredictor()) {
			Answers test = Answers.of(predictor::logits, this.data.test());
			double difference = test.largestDifference(trained);
			if (Double.isNaN(difference) || difference > TOLERANCE) {
				throw new IOException(
						"The written network does not compute what was trained: logits differ by %s. Nothing was exported."
							.formatted(difference));
			}
			Answers validation = Answers.of(predictor::logits, this.split.validation());
			return new Measured(test, validation, Calibration.fit(validation));
		}
	}

	private Manifest.Recipe recipe(List<List<Tensor>> weights) {
		long parameters = weights.stream().flatMap(List::stream).mapToLong((tensor) -> tensor.values().length).sum();
		return new Manifest.Recipe(this.architecture.name(), parameters, this.options.epochs(),
				this.options.batchSize(), this.options.seed(), this.options.threads(), this.options.optimizer(),
				this.options.augmentation(), this.split.training().size(), this.split.validation().size());
	}

	private static String trainer() {
		return "digit-trainer " + Objects
			.requireNonNullElse(VersionExporter.class.getPackage().getImplementationVersion(), "unpackaged");
	}

	private record Measured(Answers test, Answers validation, Calibration calibration) {

		Manifest.Metrics metrics(Evaluation evaluation) {
			return new Manifest.Metrics(this.validation.accuracy(), this.test.accuracy(), evaluation.loss(),
					evaluation.expectedCalibrationError());
		}
	}

}
