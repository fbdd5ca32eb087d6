package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.combine.VersionCombiner;
import dev.digits.trainer.detection.FinderFiles;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.robustness.HardPictures;
import dev.digits.trainer.scene.DigitScenes;
import dev.digits.trainer.scene.HandwritingOption;
import dev.digits.trainer.scene.Scene;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trainer combine}: a version out of the network for frames of another and a
 * finder.
 */
@Command(name = "combine", sortOptions = false, showDefaultValues = true, optionListHeading = "%n", description = {
		"Makes a new version of the network for frames of a version that there is, and of a finder.",
		"%nChooses by rendered scenes, which neither learnt from, when an answer of both is marked uncertain." })
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

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--scenes", paramLabel = "N", defaultValue = "6000", description = "Scenes to choose by.")
	private int scenes;

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
		FinderFiles files = FinderFiles.in(this.finder);
		// Read first: loading a network takes DJL offline.
		MnistData mnist = this.data.read();
		VersionCombiner.Combined made = new VersionCombiner(before, files, scenes(mnist, files.description().seed()),
				mnist.test(), this.hard.isGiven() ? this.hard.read() : HardPictures.NONE, model, number,
				command(before.manifest().version(), files))
			.combine();
		report(made.figures());
		print("Exported to " + model.version(number));
		return CommandLine.ExitCode.OK;
	}

	/** Others than training validated on. */
	private List<Scene> scenes(MnistData mnist, long trainingSeed) throws IOException {
		DigitScenes validation = DigitScenes.validation(Split.of(mnist.training()).validation(),
				this.handwriting.folder(), trainingSeed);
		return LongStream.range(0, this.scenes).parallel().mapToObj((index) -> validation.render(~index)).toList();
	}

	/** Without where things lie on this machine. */
	private String command(int from, FinderFiles files) {
		return """
				trainer/run train-finder --data DIR --steps %d --batch-size %d --seed %d --threads %d%s --output FINDER
				trainer/run combine --data DIR --frames model-store/%s/%d --finder FINDER --scenes %d%s""".formatted(
				files.description().steps(), files.description().batchSize(), files.description().seed(),
				files.description().threads(),
				files.description().optimizer().contains("bfloat16") ? " --bfloat16" : "", this.name, from, this.scenes,
				this.hard.inWords());
	}

	private void report(SceneFigures figures) {
		print(String.format(Locale.ROOT,
				"Of %d scenes: right %.2f%%, uncertain or refused %.2f%%, wrong of the others %.2f%%, no digit or several flagged %.2f%%, calibration error %.4f",
				figures.scenes(), 100 * figures.right(), 100 * figures.uncertain(), 100 * figures.wrongOfSure(),
				100 * figures.othersFlagged(), figures.expectedCalibrationError()));
	}

	private void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
