package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionFolderTests {

	private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

	@TempDir
	Path model;

	@Test
	void appearsWhole() throws IOException {
		try (VersionFolder folder = new VersionFolder(this.model.resolve("1"))) {
			folder.write("file", CONTENT);
			assertThat(this.model.resolve("1")).doesNotExist();
			folder.publish();
		}
		assertThat(this.model.resolve("1/file")).hasBinaryContent(CONTENT);
		assertThat(this.model).isDirectoryNotContaining("glob:**/.*");
	}

	@Test
	void isGoneWhenItWasNotPublished() throws IOException {
		try (VersionFolder folder = new VersionFolder(this.model.resolve("1"))) {
			folder.write("file", CONTENT);
			assertThat(this.model).isNotEmptyDirectory();
		}
		assertThat(this.model).isEmptyDirectory();
	}

	@Test
	void isHiddenMeanwhile() throws IOException {
		try (VersionFolder folder = new VersionFolder(this.model.resolve("1"))) {
			assertThat(folder.write("file", CONTENT).getParent().getFileName().toString()).startsWith(".1-");
			assertThat(new ModelFolder(this.model.getParent(), this.model.getFileName().toString()).nextVersion())
				.isEqualTo(1);
		}
	}

	@Test
	void overwritesNoVersion() throws IOException {
		Files.createDirectories(this.model.resolve("1"));
		assertThatThrownBy(() -> new VersionFolder(this.model.resolve("1")))
			.isInstanceOf(FileAlreadyExistsException.class);
		assertThat(this.model.resolve("1")).isEmptyDirectory();
	}

	@Test
	void overwritesNoVersionThatCameMeanwhile() throws IOException {
		try (VersionFolder folder = new VersionFolder(this.model.resolve("1"))) {
			folder.write("file", CONTENT);
			Files.createDirectories(this.model.resolve("1"));
			Files.write(this.model.resolve("1/other"), CONTENT);
			assertThatThrownBy(folder::publish).isInstanceOf(IOException.class);
		}
		assertThat(this.model.resolve("1")).isDirectoryContaining("glob:**/other")
			.isDirectoryNotContaining("glob:**/file");
		assertThat(this.model).isDirectoryNotContaining("glob:**/.*");
	}

	@Test
	void knowsTheChecksumOfEachFile() throws IOException {
		try (VersionFolder folder = new VersionFolder(this.model.resolve("1"))) {
			folder.write("file", CONTENT);
			// FIPS 180-2's example.
			assertThat(folder.files().get("file").sha256())
				.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
			assertThat(folder.files().get("file").size()).isEqualTo(3);
		}
	}

	@Test
	void numbersTheNextVersionAfterTheHighest() throws IOException {
		Files.createDirectories(this.model.resolve("2"));
		Files.createDirectories(this.model.resolve("10"));
		Files.createDirectories(this.model.resolve(".11-left-over"));
		assertThat(new ModelFolder(this.model.getParent(), this.model.getFileName().toString()).nextVersion())
			.isEqualTo(11);
	}

}
