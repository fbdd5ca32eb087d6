package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.digits.modelstore.Manifest;
import dev.digits.trainer.augment.OtherFrames;
import dev.digits.trainer.augment.RenderedFrames;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.export.TrainingRun;
import dev.digits.trainer.export.VersionExporter;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.training.TrainingOptions;
import dev.digits.trainer.training.Trials;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code trainer train}: from MNIST to a new version in the model-store.
 */
@Command(name = "train", sortOptions = false, showDefaultValues = true, optionListHeading = "%n",
		description = { "Trains the network on MNIST and exports it as a new version to the model-store.",
				"%nPrints one line an epoch; a checkpoint after each lets --resume go on from there. The same"
						+ " options on the same number of threads give the same weights, bit by bit." },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:a version was exported", "1:it was not; standard error says why", "2:wrong usage" })
final class TrainCommand implements Callable<Integer> {

	private static final int QUICK_SHARE = 8;

	@Spec
	private CommandSpec spec;

	@Mixin
	private DataOption data;

	@Option(names = "--network", paramLabel = "NAME", defaultValue = "deep-cnn", converter = NetworkConverter.class,
			description = "deep-cnn, or small-cnn, the reference.")
	private Architecture network;

	@Option(names = "--epochs", paramLabel = "N", defaultValue = "10",
			description = "Passes over the training pictures.")
	private int epochs;

	@Option(names = "--batch-size", paramLabel = "N", defaultValue = "128", description = "Pictures per step.")
	private int batchSize;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "42",
			description = "Of the first weights, the shuffling, the changes of pictures and the dropout.")
	private long seed;

	@Option(names = "--trials", paramLabel = "N", defaultValue = "1",
			description = "Train from so many seeds, one after the other, and export what validates best.")
	private int trials;

	@Option(names = "--augment", negatable = true, defaultValue = "true", fallbackValue = "true",
			description = "Change every picture anew in each epoch: turn, bend, thicken, break … it.")
	private boolean augment;

	@Option(names = "--rendered", paramLabel = "N", defaultValue = "15600",
			description = "Rendered photos to learn from beside MNIST; one in twelve is held back for validation.")
	private int rendered;

	@Option(names = "--bfloat16",
			description = "Learn with 16 bits between the layers: three times as fast where the processor has AMX.")
	private boolean bfloat16;

	@Option(names = "--quick",
			description = "One epoch on an eighth of the pictures, whatever else is said: to see the whole way at work.")
	private boolean quick;

	@Option(names = "--threads", paramLabel = "N", description = "Default: one for each processor.",
			showDefaultValue = CommandLine.Help.Visibility.NEVER)
	private int threads = Runtime.getRuntime().availableProcessors();

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "model-store",
			description = "The model-store; the version becomes DIR/NAME/VERSION.")
	private Path output;

	@Option(names = "--name", defaultValue = "digit-cnn", description = "The model's name.")
	private String name;

	@Option(names = "--version", paramLabel = "N",
			description = "The version's number; it must be free. Default: the next one.")
	private Integer version;

	@Option(names = "--resume",
			description = "Go on after the last finished epoch of a training with the same options.")
	private boolean resume;

	@Option(names = "--checkpoints", paramLabel = "DIR",
			description = "Where checkpoints lie. Default: checkpoints beside the model-store.")
	private Path checkpoints;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		checkOptions();
		ModelFolder model = new ModelFolder(this.output, this.name);
		int number = (this.version != null) ? this.version : model.nextVersion();
		model.requireFree(number);
		MnistData mnist = this.data.read();
		TrainingOptions options = new TrainingOptions(this.quick ? 1 : this.epochs, this.batchSize, this.seed,
				this.threads, this.augment, this.quick ? this.rendered / QUICK_SHARE : this.rendered, this.bfloat16);
		Split split = split(mnist, options);
		System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(this.threads));
		// PyTorch finds the gradients of scripts itself otherwise, by slower means.
		System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
		try (Trials all = new Trials(this.network, options, this.trials, split, mnist.sha256(), checkpoints())) {
			if (this.resume) {
				this.spec.commandLine().getErr().println("Resuming after %d epochs".formatted(all.resume()));
			}
			Trials.Trial best = all.run(this::print);
			Manifest manifest = new VersionExporter(model, number, this.network, best.options(), mnist, split,
					withFinder(model))
				.export(best.training(), all::measure, TrainingRun.here(all.duration(), command()));
			all.deleteCheckpoints();
			report(manifest, model.version(number));
		}
		return CommandLine.ExitCode.OK;
	}

	/** The finder of the newest version goes on with the new network for frames. */
	private static ExportedVersion withFinder(ModelFolder model) throws IOException {
		if (model.nextVersion() == 1) {
			return null;
		}
		ExportedVersion newest = ExportedVersion.in(model.newest());
		return (newest.manifest().finder() != null) ? newest : null;
	}

	private Split split(MnistData mnist, TrainingOptions options) throws IOException {
		Split digits = Split.of(this.quick ? mnist.training().every(QUICK_SHARE) : mnist.training());
		if (digits.validation().size() == 0) {
			throw new IOException("%d training pictures are too few to hold some back for validation."
				.formatted(digits.training().size()));
		}
		Split split = digits.and(new Split(
				OtherFrames.of(digits.training(), options.others(digits.training().size()), options.othersSeed()),
				LabelledFrames.NONE));
		if (options.rendered() == 0) {
			return split;
		}
		RenderedFrames photos = RenderedFrames.render(options.rendered(), options.renderingSeed());
		print("Rendered %d photos; in %d of them the ink was missed".formatted(options.rendered(), photos.missed()));
		return split.and(Split.of(photos.digits())).and(new Split(photos.others(), LabelledFrames.NONE));
	}

	private void checkOptions() {
		require(this.epochs > 0, "--epochs must be 1 or more");
		require(this.trials > 0, "--trials must be 1 or more");
		require(this.batchSize > 0, "--batch-size must be 1 or more");
		require(this.rendered >= 0, "--rendered must be 0 or more");
		require(this.threads > 0, "--threads must be 1 or more");
		require(this.version == null || this.version > 0, "--version must be 1 or more");
		require(this.name.matches("[a-z0-9][a-z0-9._-]*"),
				"--name must be lower-case letters, digits, dots and hyphens");
	}

	static final class NetworkConverter implements CommandLine.ITypeConverter<Architecture> {

		@Override
		public Architecture convert(String name) {
			return Architecture.ALL.stream()
				.filter((network) -> network.name().equals(name))
				.findFirst()
				.orElseThrow(() -> new CommandLine.TypeConversionException("there is no network '%s', but there are %s"
					.formatted(name, Architecture.ALL.stream().map(Architecture::name).toList())));
		}

	}

	private void require(boolean met, String message) {
		if (!met) {
			throw new ParameterException(this.spec.commandLine(), message);
		}
	}

	/** Without the version: the number that is free may be another when resuming. */
	private Path checkpoints() {
		Path folder = (this.checkpoints != null) ? this.checkpoints
				: this.output.toAbsolutePath().normalize().resolveSibling("checkpoints");
		return folder.resolve(this.name);
	}

	/** Without where things lie on this machine. */
	private String command() {
		return "trainer/run train --data DIR --name %s --network %s --epochs %d --batch-size %d --seed %d --trials %d --rendered %d --threads %d%s%s%s"
			.formatted(this.name, this.network.name(), this.epochs, this.batchSize, this.seed, this.trials,
					this.rendered, this.threads, this.augment ? "" : " --no-augment",
					this.bfloat16 ? " --bfloat16" : "", this.quick ? " --quick" : "");
	}

	private void report(Manifest manifest, Path place) {
		Manifest.Metrics metrics = manifest.metrics();
		print(String.format(Locale.ROOT,
				"Test accuracy: %.2f%%, Test loss: %.4f, Expected calibration error: %.4f (temperature %.3f)",
				100 * metrics.testAccuracy(), metrics.testLoss(), metrics.expectedCalibrationError(),
				manifest.temperature()));
		print("Exported to " + place);
		if (manifest.finder() == null) {
			this.spec.commandLine()
				.getErr()
				.println("It has no finder and is not served: trainer/run combine makes a version of it and a finder.");
		}
	}

	private void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
