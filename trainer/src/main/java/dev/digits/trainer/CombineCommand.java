package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.evaluation.Evaluation;
import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.combine.VersionCombiner;
import dev.digits.trainer.detection.DetectorFiles;
import dev.digits.trainer.detection.FinderDescription;
import dev.digits.trainer.detection.NumberDescription;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.robustness.HardPictures;
import dev.digits.trainer.scene.DigitScenes;
import dev.digits.trainer.scene.HandwritingOption;
import dev.digits.trainer.scene.Scene;
import dev.digits.trainer.scene.number.NumberScene;
import dev.digits.trainer.scene.number.NumberScenes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trainer combine}: a version out of the network for frames of another, a finder
 * and a detector of numbers.
 */
@Command(name = "combine", sortOptions = false, showDefaultValues = true, optionListHeading = "%n", description = {
		"Makes a new version of the network for frames of a version that there is, a finder and a detector of numbers.",
		"%nChooses by rendered scenes, which none learnt from, when an answer is marked uncertain." })
final class CombineCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private DataOption data;

	@Mixin
	private HardPicturesOption hard;

	@Option(names = "--frames", paramLabel = "VERSION",
			description = "The folder of the version whose network for frames is taken. Default: the newest.",
			showDefaultValue = CommandLine.Help.Visibility.NEVER)
	private Path frames;

	@Option(names = "--finder", paramLabel = "DIR", required = true,
			description = "Where train-finder wrote the finder; or a version that has one.")
	private Path finder;

	@Option(names = "--numbers", paramLabel = "DIR", required = true,
			description = "Where train-numbers wrote the detector of numbers; or a version that has one.")
	private Path numbers;

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--scenes", paramLabel = "N", defaultValue = "6000", description = "Scenes to choose by.")
	private int scenes;

	@Option(names = "--number-scenes", paramLabel = "N", defaultValue = "4000",
			description = "Scenes of numbers to choose by.")
	private int numberScenes;

	@Option(names = "--output", paramLabel = "DIR", defaultValue = "model-store",
			description = "The model-store; the version becomes DIR/NAME/VERSION.")
	private Path output;

	@Option(names = "--name", defaultValue = "digit-cnn", description = "The model's name.")
	private String name;

	@Option(names = "--version", paramLabel = "N",
			description = "The version's number; it must be free. Default: the next one.")
	private Integer version;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		ModelFolder model = new ModelFolder(this.output, this.name);
		int number = (this.version != null) ? this.version : model.nextVersion();
		model.requireFree(number);
		ExportedVersion before = ExportedVersion.in((this.frames != null) ? this.frames : model.newest());
		DetectorFiles<FinderDescription> finderFiles = DetectorFiles.finder(this.finder);
		DetectorFiles<NumberDescription> numberFiles = DetectorFiles.numbers(this.numbers);
		// Read first: loading a network takes DJL offline.
		MnistData mnist = this.data.read();
		VersionCombiner.Combined made = new VersionCombiner(before, finderFiles, numberFiles,
				scenes(mnist, finderFiles.description().seed()), numbers(mnist, numberFiles.description().seed()),
				mnist.test(), this.hard.isGiven() ? this.hard.read() : HardPictures.NONE, model, number,
				command(before.manifest().version(), finderFiles.description(), numberFiles.description()))
			.combine();
		report(made.scenes());
		report(made.numbers());
		print("Exported to " + model.version(number));
		return CommandLine.ExitCode.OK;
	}

	/** Others than training validated on. */
	private List<Scene> scenes(MnistData mnist, long trainingSeed) throws IOException {
		DigitScenes validation = DigitScenes.validation(Split.of(mnist.training()).validation(),
				this.handwriting.folder(), trainingSeed);
		return LongStream.range(0, this.scenes).parallel().mapToObj((index) -> validation.render(~index)).toList();
	}

	/** Those that show a number of which nothing is hidden. */
	private List<NumberScene> numbers(MnistData mnist, long trainingSeed) throws IOException {
		NumberScenes validation = NumberScenes.validation(Split.of(mnist.training()).validation(),
				this.handwriting.folder(), trainingSeed);
		return LongStream.range(0, this.numberScenes)
			.parallel()
			.mapToObj((index) -> validation.scene(~index))
			.filter((scene) -> !scene.digits().isEmpty() && scene.ignored().isEmpty())
			.toList();
	}

	/** Without where things lie on this machine. */
	private String command(int from, FinderDescription digit, NumberDescription several) {
		return """
				trainer/run train-finder --data DIR --steps %d --batch-size %d --seed %d --threads %d%s --output FINDER
				trainer/run train-numbers --data DIR --steps %d --batch-size %d --seed %d --threads %d%s --output NUMBERS
				trainer/run combine --data DIR --frames model-store/%s/%d --finder FINDER --numbers NUMBERS --scenes %d \
				--number-scenes %d%s"""
			.formatted(digit.steps(), digit.batchSize(), digit.seed(), digit.threads(), bfloat16(digit.optimizer()),
					several.steps(), several.batchSize(), several.seed(), several.threads(),
					bfloat16(several.optimizer()), this.name, from, this.scenes, this.numberScenes,
					this.hard.inWords());
	}

	private static String bfloat16(String optimizer) {
		return optimizer.contains("bfloat16") ? " --bfloat16" : "";
	}

	private void report(SceneFigures figures) {
		print(String.format(Locale.ROOT,
				"Of %d scenes: right %.2f%%, uncertain or refused %.2f%%, wrong of the others %.2f%%, no digit or several flagged %.2f%%, calibration error %.4f",
				figures.scenes(), 100 * figures.right(), 100 * figures.uncertain(), 100 * figures.wrongOfSure(),
				100 * figures.othersFlagged(), figures.expectedCalibrationError()));
	}

	private void report(Evaluation.Numbers figures) {
		print(String.format(Locale.ROOT,
				"Of %d numbers: exact %.2f%%, uncertain or refused %.2f%%, wrong of the others %.2f%%, calibration error %.4f",
				figures.count(), 100 * figures.exact(), 100 * figures.uncertain(), 100 * figures.wrongOfSure(),
				figures.expectedCalibrationError()));
	}

	private void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
