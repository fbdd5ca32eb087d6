package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TrainingRunTests {

	@TempDir
	Path folder;

	@Test
	void namesTheProcessorThatLinuxNames() throws IOException {
		Path file = Files.writeString(this.folder.resolve("cpuinfo"), """
				processor	: 0
				model		: 85
				model name	: Some Processor @ 2.00GHz

				processor	: 1
				model name	: Some Processor @ 2.00GHz
				""");
		assertThat(TrainingRun.processor(file)).isEqualTo("Some Processor @ 2.00GHz");
	}

	@Test
	void namesTheArchitectureWhereTheProcessorHasNoName() throws IOException {
		Path file = Files.writeString(this.folder.resolve("cpuinfo"), "processor\t: 0\n");
		assertThat(TrainingRun.processor(file)).isEqualTo(System.getProperty("os.arch"));
		assertThat(TrainingRun.processor(this.folder.resolve("no-such-file"))).isEqualTo(System.getProperty("os.arch"));
	}

	@Test
	void knowsThisMachine() {
		TrainingRun run = TrainingRun.here(Duration.ofMinutes(5), "train");
		assertThat(run.machine()).endsWith(", " + System.getProperty("os.name"));
		assertThat(run.processors()).isPositive();
		assertThat(run.java()).contains(Runtime.version().toString());
	}

}
