package dev.digits.trainer.detection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.scene.DigitScenes;
import dev.digits.trainer.scene.HandwritingOption;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.scene.SceneSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class TrainFinderCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--data", paramLabel = "DIR", required = true,
			description = "Folder of the four IDX files of MNIST, gzipped or not.")
	private Path data;

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "finder",
			description = "Where digit-finder.onnx, .pt, .json and -training.json go.")
	private Path output;

	@Option(names = "--steps", paramLabel = "N", defaultValue = "12000", description = "Steps to take.")
	private int steps;

	@Option(names = "--batch-size", paramLabel = "N", defaultValue = "96", description = "Scenes per step.")
	private int batchSize;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "42",
			description = "Of the scenes, the first weights, the choice of scenes, their variation and the dropout.")
	private long seed;

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

	@Option(names = "--bfloat16",
			description = "Learn with 16 bits between the layers: 1.4 times as fast on a core with AVX-512 BF16. On a machine"
					+ " that has other work use --threads 1 with it: its threads wait for each other by spinning.")
	private boolean bfloat16;

	@Option(names = "--quick",
			description = "A few steps on a few scenes, whatever else is said: to see the whole way at work.")
	private boolean quick;

	@Option(names = "--threads", paramLabel = "N",
			description = "That learn. Default: one for each processor that no maker has.",
			showDefaultValue = CommandLine.Help.Visibility.NEVER)
	private Integer threads;

	@Option(names = "--makers", paramLabel = "N", defaultValue = "1",
			description = "Threads that make scenes meanwhile; they change nothing but the time.")
	private int makers;

	@Option(names = "--checkpoints", paramLabel = "DIR", defaultValue = "checkpoints",
			description = "Where the checkpoint and the latest network lie.")
	private Path checkpoints;

	@Option(names = "--resume", description = "Go on after the last checkpoint of a training with the same options.")
	private boolean resume;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		checkOptions();
		MnistData mnist = MnistData.in(this.data);
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads()));
		// PyTorch finds the gradients of scripts itself otherwise, by slower means.
		System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
		Split split = Split.of(mnist.training());
		SceneSource<SceneExample> scenes = DigitScenes.training(split.training(), this.handwriting.folder(), this.seed);
		SceneSource<SceneExample> others = DigitScenes.validation(split.validation(), this.handwriting.folder(),
				this.seed);
		List<SceneExample> held = LongStream.range(0, this.quick ? 300 : this.validation)
			.parallel()
			.mapToObj(others::scene)
			.toList();
		FinderTask task = new FinderTask(FinderNetwork.STANDARD);
		try (DetectorTraining<SceneExample, FinderFigures> training = new DetectorTraining<>(task, options(), scenes,
				held, new DetectorTraining.Machine(threads(), this.makers), this.checkpoints)) {
			if (this.resume) {
				this.spec.commandLine().getErr().println("Resuming after %d steps".formatted(training.resume()));
			}
			training.run(this::print);
			FinderDescription written = new FinderExport(this.output, task, options(), held, threads()).write(training);
			print(String.format(Locale.ROOT, "Temperature: %.3f, Expected calibration error: %.4f",
					written.temperature(), written.expectedCalibrationError()));
		}
		print("Written to " + this.output);
		return CommandLine.ExitCode.OK;
	}

	private int threads() {
		return (this.threads != null) ? this.threads
				: Math.max(1, Runtime.getRuntime().availableProcessors() - this.makers);
	}

	private DetectorOptions options() {
		if (this.quick) {
			return new DetectorOptions(60, 32, this.seed, this.bfloat16, new ScenePool.Sizes(256, 16, 1024), 30, 60,
					10);
		}
		return new DetectorOptions(this.steps, this.batchSize, this.seed, this.bfloat16,
				new ScenePool.Sizes(this.first, this.fresh, this.pool), 500, 1000, 100);
	}

	private void checkOptions() {
		require(this.steps > 0, "--steps must be 1 or more");
		require(this.batchSize > 0, "--batch-size must be 1 or more");
		require(this.fresh >= 0, "--fresh must be 0 or more");
		require(this.pool >= this.batchSize, "--pool must be no less than --batch-size");
		require(this.first >= this.batchSize, "--first must be no less than --batch-size");
		require(this.validation > 0, "--validation must be 1 or more");
		require(threads() > 0, "--threads must be 1 or more");
		require(this.makers > 0, "--makers must be 1 or more");
	}

	private void require(boolean met, String message) {
		if (!met) {
			throw new ParameterException(this.spec.commandLine(), message);
		}
	}

	private void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
