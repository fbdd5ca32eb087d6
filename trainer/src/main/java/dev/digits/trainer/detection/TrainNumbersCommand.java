package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.scene.number.NumberScene;
import dev.digits.trainer.scene.number.NumberScenes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code trainer train-numbers}: from scenes to the network that finds and reads all
 * digits of a number.
 */
@Command(name = "train-numbers", sortOptions = false, showDefaultValues = true, optionListHeading = "%n",
		description = { "Trains the network that finds and reads the digits of numbers, from scenes made by code.",
				"%nA checkpoint every few hundred steps lets --resume go on from there; beside it lies the latest"
						+ " network. The same options on the same number of threads give the same weights, bit by bit." },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:the network was written", "1:it was not; standard error says why", "2:wrong usage" })
public final class TrainNumbersCommand extends TrainDetectorCommand implements Callable<Integer> {

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "numbers",
			description = "Where number-detector.onnx, .pt, .json and -training.json go.")
	private Path output;

	@Option(names = "--steps", paramLabel = "N", defaultValue = "60000", description = "Steps to take.")
	private int steps;

	@Option(names = "--batch-size", paramLabel = "N", defaultValue = "32", description = "Scenes per step.")
	private int batchSize;

	@Option(names = "--fresh", paramLabel = "N", defaultValue = "18", description = "New scenes at each step.")
	private int fresh;

	@Option(names = "--pool", paramLabel = "N", defaultValue = "36864",
			description = "Scenes to choose from at each step; the oldest go. Each takes some 22 kB.")
	private int pool;

	@Option(names = "--first", paramLabel = "N", defaultValue = "6144",
			description = "Scenes that are made before the first step.")
	private int first;

	@Option(names = "--validation", paramLabel = "N", defaultValue = "1800", description = "Scenes to measure on.")
	private int validation;

	@Override
	public Integer call() throws IOException {
		prepareEngine();
		Split split = mnist();
		NumberScenes scenes = NumberScenes.training(split.training(), fonts(), seed());
		checkOptions(scenes.sizes());
		NumberScenes others = NumberScenes.validation(split.validation(), fonts(), seed());
		List<NumberScene> held = held(others);
		NumberTask task = new NumberTask(NumberNetwork.STANDARD);
		try (DetectorTraining<NumberScene, NumberFigures> training = new DetectorTraining<>(task, options(), scenes,
				held, machine(), checkpoints())) {
			run(training);
			NumberDescription written = new NumberExport(this.output, task, options(), held, threads()).write(training);
			print("Validation " + written.figures().line());
		}
		print("Written to " + this.output);
		return CommandLine.ExitCode.OK;
	}

	/** Those of one size together, for batches of one size each. */
	private List<NumberScene> held(NumberScenes others) {
		return LongStream.range(0, quick() ? 24 : this.validation)
			.parallel()
			.mapToObj(others::scene)
			.sorted(Comparator.comparingInt((scene) -> scene.picture().width()))
			.toList();
	}

	private DetectorOptions options() {
		if (quick()) {
			return new DetectorOptions(20, 8, seed(), bfloat16(), new ScenePool.Sizes(48, 6, 96), 10, 20, 5);
		}
		return new DetectorOptions(this.steps, this.batchSize, seed(), bfloat16(),
				new ScenePool.Sizes(this.first, this.fresh, this.pool), 500, 2000, 100);
	}

	private void checkOptions(int sizes) {
		require(this.steps > 0, "--steps must be 1 or more");
		require(this.batchSize > 0, "--batch-size must be 1 or more");
		require(this.fresh >= 0, "--fresh must be 0 or more");
		require(this.pool >= sizes * this.batchSize,
				"--pool must be no less than %d times --batch-size, for scenes of %d sizes".formatted(sizes, sizes));
		require(this.first >= sizes * this.batchSize,
				"--first must be no less than %d times --batch-size, for scenes of %d sizes".formatted(sizes, sizes));
		require(this.validation > 0, "--validation must be 1 or more");
	}

}
