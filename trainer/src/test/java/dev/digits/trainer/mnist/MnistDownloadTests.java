package dev.digits.trainer.mnist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import ai.djl.repository.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Against a repository in a folder, laid out as DJL's own is.
 */
class MnistDownloadTests {

	private static final String CACHE = "DJL_CACHE_DIR";

	@TempDir
	Path folder;

	@BeforeEach
	void keepOutOfTheUsersCache() {
		assumeThat(System.getenv(CACHE)).isNull();
		System.setProperty(CACHE, this.folder.resolve("cache").toString());
	}

	@AfterEach
	void useTheUsersCacheAgain() {
		System.clearProperty(CACHE);
	}

	@Test
	void readsTheFilesThatDjlDownloads() throws Exception {
		Path files = SyntheticMnist.write(this.folder.resolve("files"));
		MnistData downloaded = MnistData.read(MnistDownload.from(repository(files)));
		assertThat(downloaded.sha256()).isEqualTo(MnistData.in(files).sha256());
		assertThat(downloaded.test().frames()).isEqualTo(MnistData.in(files).test().frames());
	}

	@Test
	void explainsAFailedDownload() throws Exception {
		Path files = SyntheticMnist.write(this.folder.resolve("files"));
		Repository repository = repository(files);
		Files.delete(files.resolve("t10k-images-idx3-ubyte"));
		assertThatThrownBy(() -> MnistDownload.from(repository)).isInstanceOf(IOException.class)
			.hasMessageStartingWith("MNIST could not be downloaded")
			.hasMessageContaining("--data");
	}

	private Repository repository(Path files) throws Exception {
		Path metadata = this.folder.resolve("dataset/cv/ai/djl/basicdataset/mnist/metadata.json");
		SyntheticMnist.write(metadata,
				"""
						{"metadataVersion": "0.2", "groupId": "ai.djl.basicdataset", "artifactId": "mnist",
						 "resourceType": "dataset", "application": "cv",
						 "artifacts": [{"version": "1.0", "snapshot": false, "name": "mnist", "files": {
						  "train_data": %s, "train_labels": %s, "test_data": %s, "test_labels": %s}}]}
						"""
					.formatted(item(files, "train-images-idx3-ubyte"), item(files, "train-labels-idx1-ubyte"),
							item(files, "t10k-images-idx3-ubyte"), item(files, "t10k-labels-idx1-ubyte"))
					.getBytes());
		return Repository.newInstance("test", this.folder.toUri().toString());
	}

	private static String item(Path files, String name) throws Exception {
		Path file = files.resolve(name);
		MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
		try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha1)) {
			in.readAllBytes();
		}
		return "{\"uri\": \"%s\", \"name\": \"%s\", \"sha1Hash\": \"%s\", \"size\": %d}".formatted(file.toUri(), name,
				HexFormat.of().formatHex(sha1.digest()), Files.size(file));
	}

}
