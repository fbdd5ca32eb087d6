package dev.digits.trainer.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ends an export as {@code kill -9} does: nothing can be cleaned up.
 */
@Tag("process")
@Timeout(600)
class KilledExportTests {

	private static final String NAME = "digit-cnn";

	private static final int KILLS = 12;

	/** Several exports take that long. */
	private static final int MAX_MILLIS = 300;

	private static final JsonMapper JSON = new JsonMapper();

	private final Random random = new Random(1);

	@TempDir
	Path store;

	@Test
	void leavesAStoreInWhichEveryVersionIsWhole() throws Exception {
		for (int kill = 0; kill < KILLS; kill++) {
			killWhileExporting();
			requireUsable();
		}
		assertThat(leftOver()).as("exports that were killed half-way").isPositive();
	}

	@Test
	void leavesAStoreToWhichTheNextVersionCanBeExported() throws Exception {
		killWhileExporting();
		int next = new ModelFolder(this.store, NAME).nextVersion();
		Exporting.export(this.store);
		assertThat(new ModelStore(this.store).newest(NAME).manifest().version()).isEqualTo(next);
		requireUsable();
	}

	private void requireUsable() {
		ModelStore models = new ModelStore(this.store);
		assertThat(models.versions(NAME)).isNotEmpty().allSatisfy((version) -> models.version(NAME, version).verify());
	}

	private long leftOver() throws IOException {
		try (Stream<Path> hidden = Files.list(this.store.resolve(NAME))) {
			return hidden.filter((path) -> path.getFileName().toString().startsWith(".")).count();
		}
	}

	private void killWhileExporting() throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Exporting.class.getName(), this.store.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			assertThat(reader.readLine()).isEqualTo("Exporting");
			assertThat(process.waitFor(this.random.nextInt(MAX_MILLIS), TimeUnit.MILLISECONDS)).isFalse();
		}
		finally {
			process.destroyForcibly().waitFor();
		}
		// 128 + 9
		assertThat(process.exitValue()).isEqualTo(137);
	}

	/** A program that exports one version after the other, for ever. */
	static final class Exporting {

		private static final Path COMMITTED = Path.of("../model-store", NAME);

		private Exporting() {
		}

		public static void main(String... arguments) throws IOException {
			Path store = Path.of(arguments[0]);
			export(store);
			System.out.println("Exporting");
			while (true) {
				export(store);
			}
		}

		/** The newest committed version, as the next one. */
		static void export(Path store) throws IOException {
			ModelFolder folder = new ModelFolder(store, NAME);
			int version = folder.nextVersion();
			StoredModel committed = new ModelStore(COMMITTED.getParent()).newest(NAME);
			try (VersionFolder files = new VersionFolder(folder.version(version))) {
				for (String file : committed.manifest().files().keySet()) {
					files.write(file, Files.readAllBytes(committed.file(file)));
				}
				files.write(Manifest.FILE,
						JSON.writeValueAsBytes(manifest(committed.manifest(), version, files.files())));
				files.publish();
			}
		}

		private static Manifest manifest(Manifest all, int version, Map<String, Manifest.StoredFile> files) {
			return new Manifest(all.name(), version, all.created(), all.network(), all.onnx(), all.finder(),
					all.numbers(), files, all.input(), all.classes(), all.temperature(), all.rejection(), all.recipe(),
					all.dataset(), all.datasetSha256(), all.metrics(), all.trainer());
		}

	}

}
