package dev.digits.modelstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelStoreTests {

	@TempDir
	private Path root;

	@Test
	void takesTheHighestVersionAndNotTheLastInTheAlphabet() throws IOException {
		export(9);
		export(10);
		assertThat(store().newest("net").manifest().version()).isEqualTo(10);
	}

	@Test
	void doesNotSeeAnExportUnderWay() throws IOException {
		export(1);
		Files.createDirectories(this.root.resolve("net/.2-partial"));
		Files.createDirectories(this.root.resolve("net/2.old"));
		assertThat(store().versions("net")).containsExactly(1);
	}

	@Test
	void saysWhatToDoWhenThereIsNoModel() {
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(() -> store().newest("net"))
			.withMessageContaining(this.root.toString())
			.withMessageContaining("trainer/run train");
	}

	@Test
	void saysWhichVersionIsMissing() throws IOException {
		export(1);
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(() -> store().version("net", 7))
			.withMessageContaining("7")
			.withMessageContaining("[1]");
	}

	@Test
	void refusesAVersionThatWasCopiedToAnotherNumber() throws IOException {
		Files.move(export(1).folder(), this.root.resolve("net/2"));
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(() -> store().newest("net"))
			.withMessageContaining("version 1");
	}

	@Test
	void refusesAManifestThatIsNone() throws IOException {
		Files.writeString(export(1).file(Manifest.FILE), "{\"name\":");
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(() -> store().newest("net"))
			.withMessageContaining("no manifest");
	}

	@Test
	void acceptsFilesThatAreAsTheManifestSays() throws IOException {
		export(1);
		store().newest("net").verify();
	}

	@Test
	void takesAVersionOfATrainerThatKnewNoBoundOfEnergy() throws IOException {
		Path manifest = export(1).folder().resolve(Manifest.FILE);
		Files.writeString(manifest, Files.readString(manifest).replace(",\"maxEnergy\":-2.0", ""));
		assertThat(store().newest("net").manifest().rejection())
			.isEqualTo(new Manifest.Rejection(0.5, Double.POSITIVE_INFINITY));
	}

	@Test
	void refusesAFileThatWasChanged() throws IOException {
		StoredModel model = export(1);
		Files.writeString(model.network(), "a netwerk");
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(model::verify)
			.withMessageContaining("net.pt")
			.withMessageContaining("sha256");
	}

	@Test
	void refusesAFileThatIsMissing() throws IOException {
		StoredModel model = export(1);
		Files.delete(model.network());
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(model::verify).withMessageContaining("net.pt");
	}

	@Test
	void refusesANetworkThatHasNoChecksum() throws IOException {
		StoredModel model = export(1);
		Manifest without = manifest(1, Map.of());
		assertThatExceptionOfType(ModelStoreException.class)
			.isThrownBy(() -> new StoredModel(model.folder(), without).verify())
			.withMessageContaining("no checksum");
	}

	@Test
	void saysThatAVersionHasNoDetector() throws IOException {
		Manifest manifest = export(1).manifest();
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(manifest::requiredFinder)
			.withMessageContaining("net version 1 has no network that finds digits");
	}

	@Test
	void refusesADetectorThatHasNoChecksum() throws IOException {
		StoredModel model = export(1);
		Manifest.Finder finder = new Manifest.Finder("finder.pt", "finder.onnx", 112, 1, new Manifest.Doubt(0.5, 0.5));
		Manifest with = manifest(1, model.manifest().files(), finder);
		assertThatExceptionOfType(ModelStoreException.class)
			.isThrownBy(() -> new StoredModel(model.folder(), with).verify())
			.withMessageContaining("no checksum for the network 'finder.pt'");
	}

	@Test
	void refusesANameThatLeadsOutOfTheVersion() throws IOException {
		StoredModel model = export(1);
		assertThatExceptionOfType(ModelStoreException.class).isThrownBy(() -> model.file("../2/net.pt"))
			.withMessageContaining("outside");
	}

	private ModelStore store() {
		return new ModelStore(this.root);
	}

	private StoredModel export(int version) throws IOException {
		Path folder = Files.createDirectories(this.root.resolve("net").resolve(Integer.toString(version)));
		Path network = Files.writeString(folder.resolve("net.pt"), "a network");
		Manifest manifest = manifest(version,
				Map.of("net.pt", new Manifest.StoredFile(StoredModel.sha256(network), Files.size(network))));
		new JsonMapper().writeValue(folder.resolve(Manifest.FILE), manifest);
		return new StoredModel(folder, manifest);
	}

	private static Manifest manifest(int version, Map<String, Manifest.StoredFile> files) {
		return manifest(version, files, null);
	}

	private static Manifest manifest(int version, Map<String, Manifest.StoredFile> files, Manifest.Finder finder) {
		return new Manifest("net", version, Instant.EPOCH, "net.pt", null, finder, null, files,
				new Manifest.Input(28, 28, 0.13f, 0.31f, "NCHW"), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 1,
				new Manifest.Rejection(0.5, -2.0),
				new Manifest.Recipe("cnn", 1, 1, 1, 1, 1, "adam", "none", "none", 1, 1), "MNIST", Map.of(),
				new Manifest.Metrics(1, 1, 0, 0), "trainer");
	}

}
