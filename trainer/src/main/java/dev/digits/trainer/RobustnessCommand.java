package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import dev.digits.frame.Frame;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.NetworkPredictor;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.export.ExportedVersion;
import dev.digits.trainer.mnist.LabelledFrames;
import dev.digits.trainer.robustness.HardPictures;
import dev.digits.trainer.robustness.OtherAnswers;
import dev.digits.trainer.robustness.RobustnessTables;
import dev.digits.trainer.robustness.ServedVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code trainer robustness}: a version of the model-store on digits that are spoilt and
 * on what is no digit.
 */
@Command(name = "robustness", sortOptions = false, parameterListHeading = "%n",
		description = "Runs an exported version on spoilt digits and on pictures of what is no digit, as they would be"
				+ " served, and prints tables in Markdown.")
final class RobustnessCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "VERSION", description = "A version's folder, such as model-store/digit-cnn/2.")
	private Path version;

	@Mixin
	private DataOption data;

	@Mixin
	private HardPicturesOption hard;

	@Option(names = "--pictures", paramLabel = "N",
			description = "At most so many pictures of each kind of what is no digit, for a quick look. Default: all.")
	private int most = Integer.MAX_VALUE;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this and exit.")
	private boolean help;

	@Override
	public Integer call() throws IOException {
		if (this.most < 1) {
			throw new ParameterException(this.spec.commandLine(), "--pictures must be 1 or more");
		}
		ExportedVersion exported = ExportedVersion.in(this.version);
		// Everything is read first: loading a network takes DJL offline, and what is
		// missing shall be known at once.
		LabelledFrames test = this.data.read().test();
		HardPictures pictures = this.hard.read();
		try (LoadedNetwork<Frame> network = exported.network();
				NetworkPredictor<Frame> predictor = network.newPredictor();
				ServedVersion served = ServedVersion.load(exported.stored())) {
			if (pictures.corrupted().isPresent()) {
				print(RobustnessTables.corruptions(pictures.corrupted().get().measure(predictor::outputs, served)));
			}
			RobustnessTables tables = new RobustnessTables(exported.predictions(Answers.of(predictor::outputs, test)));
			List<OtherAnswers> all = pictures.others()
				.stream()
				.map((kind) -> OtherAnswers.of(kind.first(this.most), served))
				.toList();
			if (!all.isEmpty()) {
				print(tables.others(all));
			}
			all.stream().filter(OtherAnswers::areLetters).forEach((kind) -> print(tables.mostOftenTaken(kind)));
		}
		return CommandLine.ExitCode.OK;
	}

	/** One table, and an empty line after it. */
	private void print(List<String> lines) {
		PrintWriter out = this.spec.commandLine().getOut();
		lines.forEach(out::println);
		out.println();
		out.flush();
	}

}
