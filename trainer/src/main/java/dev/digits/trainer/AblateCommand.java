package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import dev.digits.trainer.detection.FinderFigures;
import dev.digits.trainer.detection.FinderTrial;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.scene.DigitScenes;
import dev.digits.trainer.scene.HandwritingOption;
import dev.digits.trainer.scene.SceneKind;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code trainer ablate}: what each kind of scene is worth.
 */
@Command(name = "ablate", sortOptions = false, showDefaultValues = true, optionListHeading = "%n",
		description = "Trains a finder for a few steps from all scenes, then from all but one kind, kind by kind, and"
				+ " prints how each reads validation scenes of all kinds, as a table in Markdown.")
final class AblateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private DataOption data;

	@Mixin
	private HandwritingOption handwriting;

	@Option(names = "--steps", paramLabel = "N", defaultValue = "1500", description = "Steps of each training.")
	private int steps;

	@Option(names = "--validation", paramLabel = "N", defaultValue = "3000", description = "Scenes to measure on.")
	private int validation;

	@Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "The same for all trainings.")
	private long seed;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		require(this.steps > 0, "--steps must be 1 or more");
		require(this.validation > 0, "--validation must be 1 or more");
		Split mnist = Split.of(this.data.read().training());
		FinderTrial trial = new FinderTrial(this.steps, this.seed,
				DigitScenes.validation(mnist.validation(), this.handwriting.folder(), this.seed), this.validation);
		print("| left out | digits read rightly | digits taken for none | no digit or several seen | median IoU |");
		print("|---|---:|---:|---:|---:|");
		print(row("nothing", trial.run(scenes(mnist, EnumSet.allOf(SceneKind.class)))));
		for (SceneKind kind : SceneKind.values()) {
			print(row(kind.description(), trial.run(scenes(mnist, EnumSet.complementOf(EnumSet.of(kind))))));
		}
		return CommandLine.ExitCode.OK;
	}

	private DigitScenes scenes(Split mnist, Set<SceneKind> kinds) throws IOException {
		return DigitScenes.training(mnist.training(), this.handwriting.folder(), this.seed, kinds);
	}

	private static String row(String left, FinderFigures figures) {
		return String.format(Locale.ROOT, "| %s | %.2f %% | %.2f %% | %.2f %% | %.3f |", left, 100 * figures.digits(),
				100 * figures.digitsTakenForNone(), 100 * figures.noneSeen(), figures.iou());
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
