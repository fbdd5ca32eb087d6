package dev.digits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TemporaryFolderTests {

	@Test
	void anOrdinaryOneServesAndIsLeftAsItWas(@TempDir Path folder) throws IOException {
		assertThatNoException().isThrownBy(() -> TemporaryFolder.requireUsable(folder, true, Files::isExecutable));
		try (var files = Files.list(folder)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void oneThatIsMissingDoesNot(@TempDir Path folder) {
		Path missing = folder.resolve("missing");
		assertThatExceptionOfType(UnusableFolderException.class)
			.isThrownBy(() -> TemporaryFolder.requireUsable(missing, false, Files::isExecutable))
			.withMessageContaining(missing.toString())
			.withMessageContaining("no such folder");
	}

	@Test
	void oneThatIsNotForProgramsServesForUploadsAlone(@TempDir Path folder) {
		// A mount with noexec, which not every machine has.
		Predicate<Path> never = (file) -> false;
		assertThatNoException().isThrownBy(() -> TemporaryFolder.requireUsable(folder, false, never));
		assertThatExceptionOfType(UnusableFolderException.class)
			.isThrownBy(() -> TemporaryFolder.requireUsable(folder, true, never))
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

}
