package dev.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class TemporaryFolderTests {

	private static final Path MOUNTS = Path.of("/proc/mounts");

	@Test
	void anOrdinaryOneServesAndIsLeftAsItWas(@TempDir Path folder) throws IOException {
		assertThatNoException().isThrownBy(() -> TemporaryFolder.requireUsable(folder, true));
		try (var files = Files.list(folder)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void oneThatIsMissingDoesNot(@TempDir Path folder) {
		Path missing = folder.resolve("missing");
		assertThatExceptionOfType(UnusableFolderException.class)
			.isThrownBy(() -> TemporaryFolder.requireUsable(missing, false))
			.withMessageContaining(missing.toString())
			.withMessageContaining("no such folder");
	}

	@Test
	void oneThatIsNotForProgramsServesForUploadsAlone() throws IOException {
		Optional<Path> folder = notForPrograms();
		assumeTrue(folder.isPresent(), "no folder here is mounted noexec");
		assertThatNoException().isThrownBy(() -> TemporaryFolder.requireUsable(folder.orElseThrow(), false));
		assertThatExceptionOfType(UnusableFolderException.class)
			.isThrownBy(() -> TemporaryFolder.requireUsable(folder.orElseThrow(), true))
			.withMessageContaining("noexec");
	}

	@Test
	void theOptionToSetIsNamed() {
		FailureAnalysis analysis = new UnusableFolderAnalyzer()
			.analyze(new UnusableFolderException(Path.of("/tmp"), "it is full", null));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains("/tmp", "it is full");
		assertThat(analysis.getAction()).contains("-Djava.io.tmpdir=");
	}

	/** Docker mounts /dev/shm so, and every tmpfs. */
	private static Optional<Path> notForPrograms() throws IOException {
		if (!Files.isReadable(MOUNTS)) {
			return Optional.empty();
		}
		return Files.readAllLines(MOUNTS)
			.stream()
			.map((line) -> line.split(" "))
			.filter((mount) -> "tmpfs".equals(mount[2]) && List.of(mount[3].split(",")).contains("noexec"))
			.map((mount) -> Path.of(mount[1]))
			.filter(Files::isWritable)
			.findFirst();
	}

}
