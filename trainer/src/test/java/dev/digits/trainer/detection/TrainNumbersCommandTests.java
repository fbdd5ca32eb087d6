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

class TrainNumbersCommandTests {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void goesTheWholeWayAndOnFromACheckpoint() {
		assertThat(train("--steps", "2")).isZero();
		assertThat(this.folder.resolve("out")).isDirectoryContaining("glob:**number-detector.onnx")
			.isDirectoryContaining("glob:**number-detector.pt");
		assertThat(this.folder.resolve("out/number-detector-training.json")).content()
			.contains("heat", "precision", "exact");
		assertThat(this.folder.resolve("out/number-detector.json")).content()
			.contains("\"onnx\" : \"number-detector.onnx\"", "\"stride\" : 4", "\"scenes\" : 14,");
		assertThat(this.out.toString()).contains("Step 2/2 - Losses: heat ", "Step 2 - Validation precision: ",
				"Written to ");
		assertThat(train("--steps", "2", "--resume")).isZero();
		assertThat(this.err.toString()).contains("Resuming after 2 steps");
	}

	@Test
	void wantsAPoolThatHoldsABatchOfEverySize() {
		assertThat(train("--pool", "11")).isEqualTo(CommandLine.ExitCode.USAGE);
		assertThat(this.err.toString()).contains("--pool must be no less than 6 times --batch-size");
	}

	private int train(String... arguments) {
		CommandLine command = new CommandLine(new TrainNumbersCommand()).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true));
		String[] all = { "--data", SyntheticMnist.write(this.folder.resolve("data")).toString(), "--output",
				this.folder.resolve("out").toString(), "--checkpoints", this.folder.resolve("checkpoints").toString(),
				"--batch-size", "2", "--first", "12", "--fresh", "1", "--validation", "6" };
		String[] joined = Arrays.copyOf(all, all.length + arguments.length);
		System.arraycopy(arguments, 0, joined, all.length, arguments.length);
		return command.execute(joined);
	}

}
