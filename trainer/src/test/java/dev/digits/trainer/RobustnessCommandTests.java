package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.mnist.SyntheticMnist;
import dev.digits.trainer.robustness.TestFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The committed model on small data.
 */
class RobustnessCommandTests {

	@TempDir
	Path folder;

	private Path data;

	private Path model;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void writeData() throws IOException {
		this.model = new ModelFolder(Path.of("../model-store"), "digit-cnn").newest();
		this.data = SyntheticMnist.write(this.folder.resolve("data"));
	}

	@Test
	void printsATableOfEachKind() throws Exception {
		Path corrupted = SyntheticMnist.writeCorrupted(this.folder.resolve("mnist-c"), "fog", "zigzag");
		TestFont.named("Tests").write(this.folder.resolve("fonts/tests.ttf"));
		assertThat(run("--mnist-c", corrupted.toString(), "--fonts", this.folder.resolve("fonts").toString())).isZero();
		assertThat(firstCells()).startsWith("corruption", "---", "fog", "zigzag", "mean", "what is no digit", "---",
				"letters", "look-alike letters", "noise", "textures", "letters", "---");
		assertThat(this.out.toString().lines().filter((line) -> line.startsWith("|")))
			.allMatch((line) -> line.endsWith("|"))
			.noneMatch((line) -> line.contains("NaN"));
	}

	@Test
	void measuresWhatNeedsNoFiles() {
		assertThat(run()).isZero();
		assertThat(firstCells()).containsExactly("what is no digit", "---", "noise", "textures");
	}

	@Test
	void saysWhatIsMissingBeforeAnythingIsMeasured() {
		assertThat(run("--mnist-c", this.folder.resolve("nowhere").toString())).isEqualTo(1);
		assertThat(this.err.toString()).contains("There is no folder").contains("to read MNIST-C from");
		assertThat(this.out.toString()).isEmpty();
	}

	private List<String> firstCells() {
		return this.out.toString()
			.lines()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> line.split("\\|")[1].strip())
			.toList();
	}

	private int run(String... options) {
		CommandLine command = Trainer.commandLine().setOut(new PrintWriter(this.out)).setErr(new PrintWriter(this.err));
		return command.execute(
				Stream
					.concat(Stream.of("robustness", this.model.toString(), "--data", this.data.toString(), "--pictures",
							"50"), Arrays.stream(options))
					.toArray(String[]::new));
	}

}
