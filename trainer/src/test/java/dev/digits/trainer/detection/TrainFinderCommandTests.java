package dev.digits.trainer.detection;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;

import dev.digits.trainer.mnist.SyntheticMnist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class TrainFinderCommandTests {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void writesTheNetworkInBothFormatsAndHowItLearnt() {
		assertThat(train("--steps", "2")).isZero();
		assertThat(this.folder.resolve("out")).isDirectoryContaining("glob:**digit-finder.onnx")
			.isDirectoryContaining("glob:**digit-finder.pt")
			.isDirectoryContaining("glob:**digit-finder-training.json");
		assertThat(this.folder.resolve("out/digit-finder-training.json")).content()
			.contains("attention", "accuracy", "iou");
		assertThat(this.folder.resolve("out/digit-finder.json")).content()
			.contains("\"onnx\" : \"digit-finder.onnx\"", "\"temperature\" : ", "\"scenes\" : 10,");
		assertThat(this.out.toString()).contains("Step 2/2 - Losses: class ", "Step 2 - Validation accuracy: ",
				"Written to ");
	}

	@Test
	void goesOnFromACheckpoint() {
		assertThat(train("--steps", "2")).isZero();
		assertThat(train("--steps", "2", "--resume")).isZero();
		assertThat(this.err.toString()).contains("Resuming after 2 steps");
	}

	@Test
	void saysThatThereIsNothingToResume() {
		assertThat(train("--resume")).isEqualTo(CommandLine.ExitCode.SOFTWARE);
	}

	@Test
	void wantsAPoolThatHoldsABatch() {
		assertThat(train("--pool", "7")).isEqualTo(CommandLine.ExitCode.USAGE);
		assertThat(this.err.toString()).contains("--pool must be no less than --batch-size");
	}

	private int train(String... arguments) {
		CommandLine command = new CommandLine(new TrainFinderCommand()).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true));
		String[] all = { "--data", SyntheticMnist.write(this.folder.resolve("data")).toString(), "--output",
				this.folder.resolve("out").toString(), "--checkpoints", this.folder.resolve("checkpoints").toString(),
				"--batch-size", "8", "--first", "8", "--fresh", "1", "--validation", "4" };
		String[] joined = Arrays.copyOf(all, all.length + arguments.length);
		System.arraycopy(arguments, 0, joined, all.length, arguments.length);
		return command.execute(joined);
	}

}
