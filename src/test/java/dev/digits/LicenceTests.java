package dev.digits;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What may be done with the project, and with what it brings. Which licences its
 * libraries may have is checked by the build itself.
 */
class LicenceTests {

	/** What is packed into the jar. */
	private static final Path CLASSES = Path.of("target/classes/META-INF");

	@ParameterizedTest
	@ValueSource(strings = { "pom.xml", "trainer/pom.xml", "client/pom.xml" })
	void everyProjectSaysItsLicenceByTheSpdxIdentifier(String pom) {
		assertThat(Path.of(pom)).content().containsPattern("<license>\\s*<name>Apache-2.0</name>");
	}

	@Test
	void theJarBringsTheLicenceAndTheNotices() {
		assertThat(CLASSES.resolve("LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
		assertThat(CLASSES.resolve("NOTICE")).hasSameTextualContentAs(Path.of("NOTICE"));
		assertThat(Path.of("LICENSE")).content().contains("Apache License", "Version 2.0, January 2004");
	}

	@Test
	void theJarListsTheLicencesOfWhatTheServiceRunsWithAndOfNothingElse() throws Exception {
		assertThat(Files.readString(CLASSES.resolve("THIRD-PARTY.txt")))
			.contains("(Apache-2.0) Deep Java Library", "org.bytedeco:leptonica:", "org.postgresql:postgresql:",
					"org.webjars.npm:uplot:")
			.doesNotContain("org.junit", "rest-assured");
	}

}
