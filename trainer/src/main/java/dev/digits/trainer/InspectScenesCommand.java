package dev.digits.trainer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.plots.SceneSheet;
import dev.digits.trainer.scene.HandwritingOption;
import dev.digits.trainer.scene.number.NumberScene;
import dev.digits.trainer.scene.number.NumberScenes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code trainer inspect-scenes}: what a detector of numbers learns from.
 */
@Command(name = "inspect-scenes", mixinStandardHelpOptions = true, showDefaultValues = true,
		description = "Writes a contact sheet of the scenes that train-numbers learns from, each digit in its box.")
final class InspectScenesCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private DataOption data;

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--output", paramLabel = "FILE", defaultValue = "scenes.png", description = "The PNG to write.")
	private Path output;

	@Option(names = "--scenes", paramLabel = "N", defaultValue = "60", description = "How many.")
	private int scenes;

	@Option(names = "--from", paramLabel = "N", defaultValue = "0", description = "The number of the first.")
	private long from;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Of the scenes.")
	private long seed;

	@Option(names = "--plain", description = "Without boxes.")
	private boolean plain;

	@Override
	public Integer call() throws IOException {
		Split mnist = Split.of(this.data.read().training());
		NumberScenes source = NumberScenes.training(mnist.training(), this.handwriting.folder(), this.seed);
		List<NumberScene> shown = LongStream.range(this.from, this.from + this.scenes).mapToObj(source::scene).toList();
		Files.write(this.output, SceneSheet.png(shown, !this.plain));
		this.spec.commandLine().getOut().println(this.output);
		return CommandLine.ExitCode.OK;
	}

}
