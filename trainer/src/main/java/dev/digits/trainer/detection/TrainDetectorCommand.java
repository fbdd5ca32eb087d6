package dev.digits.trainer.detection;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.scene.HandwritingOption;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What the commands that train a detector have in common.
 */
abstract class TrainDetectorCommand {

	@Spec
	private CommandSpec spec;

	@Option(names = "--data", paramLabel = "DIR", required = true,
			description = "Folder of the four IDX files of MNIST, gzipped or not.")
	private Path data;

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "42",
			description = "Of the scenes, the first weights, the choice of scenes, their variation and the dropout.")
	private long seed;

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

	long seed() {
		return this.seed;
	}

	boolean bfloat16() {
		return this.bfloat16;
	}

	boolean quick() {
		return this.quick;
	}

	Path checkpoints() {
		return this.checkpoints;
	}

	Optional<Path> fonts() {
		return this.handwriting.folder();
	}

	int threads() {
		return (this.threads != null) ? this.threads
				: Math.max(1, Runtime.getRuntime().availableProcessors() - this.makers);
	}

	DetectorTraining.Machine machine() {
		return new DetectorTraining.Machine(threads(), this.makers);
	}

	/** MNIST's training pictures, in those that are learnt from and those kept. */
	Split mnist() throws IOException {
		return Split.of(MnistData.in(this.data).training());
	}

	/** Before the engine is loaded. */
	void prepareEngine() {
		require(threads() > 0, "--threads must be 1 or more");
		require(this.makers > 0, "--makers must be 1 or more");
		System.setProperty("ai.djl.offline", "true");
		System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads()));
		// PyTorch finds the gradients of scripts itself otherwise, by slower means.
		System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
	}

	/**
	 * Learn, after the last checkpoint if that is wished.
	 * @param training that has not begun
	 * @throws IOException if there is nothing to resume, or a file cannot be written
	 */
	void run(DetectorTraining<?, ?> training) throws IOException {
		if (this.resume) {
			this.spec.commandLine().getErr().println("Resuming after %d steps".formatted(training.resume()));
		}
		training.run(this::print);
	}

	void require(boolean met, String message) {
		if (!met) {
			throw new ParameterException(this.spec.commandLine(), message);
		}
	}

	void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
