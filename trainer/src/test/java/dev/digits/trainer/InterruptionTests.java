package dev.digits.trainer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.digits.trainer.mnist.SyntheticMnist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ends a training as Ctrl-C and {@code kill} do.
 */
@Tag("process")
@Timeout(600)
class InterruptionTests {

	/** More than are ever reached. */
	private static final int EPOCHS = 100_000;

	@TempDir
	Path folder;

	@BeforeEach
	void writeData() {
		SyntheticMnist.write(this.folder.resolve("data"));
	}

	@Test
	void leavesACheckpointToResumeFromAndNoVersion() throws Exception {
		interruptAfterLine("Epoch 2/", train());
		assertThat(this.folder.resolve("checkpoints/digit-cnn")).isDirectoryContaining("glob:**/42-*.checkpoint");
		assertThat(this.folder.resolve("model-store")).doesNotExist();
		List<String> lines = interruptAfterLine("Epoch ", train("--resume"));
		assertThat(lines.get(0)).doesNotStartWith("Epoch 1/");
	}

	private Process train(String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Trainer.class.getName(), "train", "--data",
				this.folder.resolve("data").toString(), "--output", this.folder.resolve("model-store").toString(),
				"--rendered", "0", "--epochs", Integer.toString(EPOCHS)));
		command.addAll(List.of(options));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	/** Everything up to the line; then the process has ended. */
	private static List<String> interruptAfterLine(String start, Process process) throws Exception {
		List<String> lines = new ArrayList<>();
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			String line = reader.readLine();
			while (line != null) {
				lines.add(line);
				line = line.startsWith(start) ? null : reader.readLine();
			}
			process.destroy();
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			process.destroyForcibly();
		}
		assertThat(lines.get(lines.size() - 1)).startsWith(start);
		return lines;
	}

}
