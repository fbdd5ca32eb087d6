package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.ConfusionPlot;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.NetworkPredictor;
import dev.digits.trainer.detection.DetectorFiles;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.evaluation.TestReport;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.plots.ErrorGallery;
import dev.digits.trainer.plots.HistoryPlot;
import dev.digits.trainer.plots.ReliabilityPlot;
import dev.digits.trainer.torchscript.TorchScript;
import dev.digits.trainer.training.TrainableNetwork;
import dev.digits.trainer.training.Training;
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
 * @param before the version whose finder is taken over; {@code null} if there is none
 * with a finder: then the version is not served until it is combined with one
 */
public record VersionExporter(ModelFolder folder, int version, Architecture architecture, TrainingOptions options,
		MnistData data, Split split, ExportedVersion before) {

	/** The most that a logit may differ from the trained one, computed in floats. */
	private static final double TOLERANCE = 1e-4;

	/**
	 * The most that logits may differ from the trained ones in the mean, computed in
	 * integers.
	 */
	private static final double ROUNDING = 0.05;

	private static final String DATASET = "MNIST";

	private static final String SELECTION = "trial, temperature and bounds by the validation pictures alone; the test set was read once, afterwards";

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Write the version; it appears whole or not at all.
	 * @param training of the network
	 * @param trials measures it and those from other seeds; asked when there is nothing
	 * left to choose
	 * @param run where and how long
	 * @return what was written
	 * @throws IOException if the version exists already, cannot be written, or does not
	 * compute what was trained
	 */
	public Manifest export(Training training, Function<LabelledFrames, List<Evaluation.Trial>> trials, TrainingRun run)
			throws IOException {
		TrainableNetwork network = training.network();
		TrainingHistory history = training.history();
		List<List<Tensor>> weights = this.architecture.served(network.weights());
		try (VersionFolder files = new VersionFolder(this.folder.version(this.version))) {
			Path torchScript = files.write(torchScript(), new TorchScript(this.architecture, weights).bytes());
			LabelledFrames spoilt = this.options.spoilt(this.split.validation());
			Onnx served = new Onnx(this.architecture, weights, network.largest(spoilt.frames()));
			Path onnx = files.write(onnx(), served.bytes());
			Answers trained = Answers.of(network::logits, this.split.validation());
			requireSame(torchScript, written(torchScript).largestDifference(trained), TOLERANCE);
			if (served.inIntegers()) {
				requireSame(onnx, written(onnx).meanDifference(trained), ROUNDING);
			}
			else {
				requireSame(onnx, written(onnx).largestDifference(trained), TOLERANCE);
			}
			Measured measured = measure(onnx, spoilt);
			Evaluation evaluation = TestReport.of(DATASET + " test", this.data.test().frames(), measured.test(),
					measured.calibration().temperature(), List.of(), List.of(), trials.apply(this.data.test()));
			files.write(Evaluation.FILE, JSON.writeValueAsBytes(evaluation));
			for (String name : detectorFiles()) {
				files.write(name, Files.readAllBytes(this.before.stored().file(name)));
			}
			files.write(TrainingHistory.FILE, JSON.writeValueAsBytes(history));
			files.write(TrainingHistory.PLOT, HistoryPlot.png(history));
			files.write(Evaluation.MATRIX_PICTURE,
					ConfusionPlot.png(evaluation.dataset(), new ConfusionMatrix(evaluation.matrix())));
			files.write(Evaluation.ERRORS_PICTURE, ErrorGallery.png(evaluation, this.data.test().frames()));
			files.write(Evaluation.RELIABILITY_PICTURE, ReliabilityPlot.png(evaluation));
			Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
			Manifest facts = manifest(now, Map.of(), weights, measured, evaluation);
			files.write(ModelCard.FILE,
					new ModelCard(facts, evaluation, history, run).text().getBytes(StandardCharsets.UTF_8));
			Manifest manifest = manifest(now, files.files(), weights, measured, evaluation);
			files.write(Manifest.FILE, JSON.writeValueAsBytes(manifest));
			files.publish();
			return manifest;
		}
	}

	private Manifest manifest(Instant created, Map<String, Manifest.StoredFile> files, List<List<Tensor>> weights,
			Measured measured, Evaluation evaluation) {
		return new Manifest(this.folder.name(), this.version, created, torchScript(), onnx(), finder(), numbers(),
				files, Architecture.INPUT, IntStream.range(0, 10).boxed().toList(),
				measured.calibration().temperature(), measured.calibration().bounds(), recipe(weights), DATASET,
				this.data.sha256(), measured.metrics(evaluation), trainer());
	}

	private Manifest.Finder finder() {
		return (this.before != null) ? this.before.manifest().finder() : null;
	}

	private Manifest.NumberDetector numbers() {
		return (this.before != null) ? this.before.manifest().numbers() : null;
	}

	private List<String> detectorFiles() throws IOException {
		List<String> names = new ArrayList<>();
		if (finder() != null) {
			names.addAll(DetectorFiles.finder(this.before.folder()).names());
		}
		if (numbers() != null) {
			names.addAll(DetectorFiles.numbers(this.before.folder()).names());
		}
		return names;
	}

	private String torchScript() {
		return this.folder.name() + ".pt";
	}

	private String onnx() {
		return this.folder.name() + ".onnx";
	}

	private Answers written(Path file) throws IOException {
		try (LoadedNetwork<Frame> written = LoadedNetwork.digits(file, Architecture.INPUT);
				NetworkPredictor<Frame> predictor = written.newPredictor()) {
			return Answers.of(predictor::outputs, this.split.validation());
		}
	}

	private static void requireSame(Path file, double difference, double most) throws IOException {
		if (Double.isNaN(difference) || difference > most) {
			throw new IOException("%s does not compute what was trained: logits differ by %s. Nothing was exported."
				.formatted(file.getFileName(), difference));
		}
	}

	private Measured measure(Path file, LabelledFrames spoiltFrames) throws IOException {
		try (LoadedNetwork<Frame> served = LoadedNetwork.digits(file, Architecture.INPUT);
				NetworkPredictor<Frame> predictor = served.newPredictor()) {
			Answers validation = Answers.of(predictor::outputs, this.split.validation());
			Answers spoilt = Answers.of(predictor::outputs, spoiltFrames);
			Calibration calibration = Calibration.fit(validation, spoilt);
			// From here on nothing is chosen any more.
			Answers test = Answers.of(predictor::outputs, this.data.test());
			return new Measured(test, validation, calibration);
		}
	}

	private Manifest.Recipe recipe(List<List<Tensor>> weights) {
		long parameters = weights.stream().flatMap(List::stream).mapToLong((tensor) -> tensor.values().length).sum();
		return new Manifest.Recipe(this.architecture.name(), parameters, this.options.epochs(),
				this.options.batchSize(), this.options.seed(), this.options.threads(), this.options.optimizer(),
				this.options.augmentation(), SELECTION, this.split.training().size(), this.split.validation().size());
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
