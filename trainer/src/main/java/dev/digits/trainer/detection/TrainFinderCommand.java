package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.scene.DigitScenes;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code trainer train-finder}: from scenes to the network that finds a digit on a whole
 * picture.
 */
@Command(name = "train-finder", sortOptions = false, showDefaultValues = true, optionListHeading = "%n", description = {
		"Trains the network that finds and reads a digit on a whole picture, from scenes made by code.",
		"%nA checkpoint every few hundred steps lets --resume go on from there; beside it lies the latest"
				+ " network. The same options on the same number of threads give the same weights, bit by bit." },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:the network was written", "1:it was not; standard error says why", "2:wrong usage" })
public final class TrainFinderCommand extends TrainDetectorCommand implements Callable<Integer> {

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "finder",
			description = "Where digit-finder.onnx, .pt, .json and -training.json go.")
	private Path output;

	@Option(names = "--steps", paramLabel = "N", defaultValue = "12000", description = "Steps to take.")
	private int steps;

	@Option(names = "--batch-size", paramLabel = "N", defaultValue = "96", description = "Scenes per step.")
	private int batchSize;

	@Option(names = "--fresh", paramLabel = "N", defaultValue = "32", description = "New scenes at each step.")
	private int fresh;

	@Option(names = "--pool", paramLabel = "N", defaultValue = "65536",
			description = "Scenes to choose from at each step; the oldest go.")
	private int pool;

	@Option(names = "--first", paramLabel = "N", defaultValue = "8192",
			description = "Scenes that are made before the first step.")
	private int first;

	@Option(names = "--validation", paramLabel = "N", defaultValue = "3000", description = "Scenes to measure on.")
	private int validation;

	@Override
	public Integer call() throws IOException {
		checkOptions();
		prepareEngine();
		Split split = mnist();
		SceneSource<SceneExample> scenes = DigitScenes.training(split.training(), fonts(), seed());
		SceneSource<SceneExample> others = DigitScenes.validation(split.validation(), fonts(), seed());
		List<SceneExample> held = LongStream.range(0, quick() ? 300 : this.validation)
			.parallel()
			.mapToObj(others::scene)
			.toList();
		FinderTask task = new FinderTask(FinderNetwork.STANDARD);
		try (DetectorTraining<SceneExample, FinderFigures> training = new DetectorTraining<>(task, options(), scenes,
				held, machine(), checkpoints())) {
			run(training);
			FinderDescription written = new FinderExport(this.output, task, options(), held, threads()).write(training);
			print(String.format(Locale.ROOT, "Temperature: %.3f, Expected calibration error: %.4f",
					written.temperature(), written.expectedCalibrationError()));
		}
		print("Written to " + this.output);
		return CommandLine.ExitCode.OK;
	}

	private DetectorOptions options() {
		if (quick()) {
			return new DetectorOptions(60, 32, seed(), bfloat16(), new ScenePool.Sizes(256, 16, 1024), 30, 60, 10);
		}
		return new DetectorOptions(this.steps, this.batchSize, seed(), bfloat16(),
				new ScenePool.Sizes(this.first, this.fresh, this.pool), 500, 1000, 100);
	}

	private void checkOptions() {
		require(this.steps > 0, "--steps must be 1 or more");
		require(this.batchSize > 0, "--batch-size must be 1 or more");
		require(this.fresh >= 0, "--fresh must be 0 or more");
		require(this.pool >= this.batchSize, "--pool must be no less than --batch-size");
		require(this.first >= this.batchSize, "--first must be no less than --batch-size");
		require(this.validation > 0, "--validation must be 1 or more");
	}

}
