package dev.digits.trainer.photos;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.FinderStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code trainer ablate}: what each step of the finder is worth.
 */
@Command(name = "ablate", mixinStandardHelpOptions = true,
		description = "Reads a folder of photos with all steps of the finder, then with each step left out, and prints a"
				+ " table in Markdown and how honest the confidences are.")
public final class AblateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Mixin
	private PhotosOption photos;

	@Override
	public Integer call() throws IOException {
		List<Photo> all = Photo.in(this.photos.folder);
		print("| left out | what it does | digits read rightly | digits refused or uncertain | others refused or uncertain |");
		print("|---|---|---|---|---|");
		try (PhotoReader reader = new PhotoReader(this.photos.version())) {
			List<Outcome> outcomes = outcomes(all, reader, new DigitFinder());
			print(row("nothing", "", Score.of(outcomes)));
			for (FinderStep step : FinderStep.values()) {
				print(row(name(step), step.description(), Score.of(outcomes(all, reader, DigitFinder.without(step)))));
			}
			print("");
			print(Confidences.of(outcomes).inWords());
		}
		return 0;
	}

	private static List<Outcome> outcomes(List<Photo> photos, PhotoReader reader, DigitFinder finder) {
		return photos.parallelStream().map((photo) -> reader.read(photo, finder)).toList();
	}

	private static String row(String name, String description, Score score) {
		return String.format(Locale.ROOT, "| %s | %s | %d of %d (%.1f %%) | %d (%.1f %%) | %d of %d |", name,
				description, score.right(), score.digits(), score.accuracy(), score.flagged(), score.flaggedShare(),
				score.othersFlagged(), score.others());
	}

	private static String name(FinderStep step) {
		return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private void print(String line) {
		PrintWriter out = this.spec.commandLine().getOut();
		out.println(line);
		out.flush();
	}

}
