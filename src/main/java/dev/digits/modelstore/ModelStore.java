package dev.digits.modelstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of all models: {@code <root>/<name>/<version>/}, where a version is a whole
 * number. Other folders beside the versions (an export under way, say) are not seen.
 * Reads only.
 */
public final class ModelStore {

	private static final JsonMapper JSON = new JsonMapper();

	private final Path root;

	public ModelStore(Path root) {
		this.root = root;
	}

	/**
	 * The versions of a model.
	 * @param name the model's name
	 * @return whole numbers above 0, lowest first; empty if there is no such model
	 * @throws ModelStoreException if the folder cannot be listed
	 */
	public List<Integer> versions(String name) {
		Path folder = this.root.resolve(name);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.filter(Files::isDirectory)
				.map((entry) -> entry.getFileName().toString())
				.filter((version) -> version.matches("[1-9]\\d{0,8}"))
				.map(Integer::valueOf)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new ModelStoreException("%s cannot be listed: %s".formatted(folder.toAbsolutePath(), ex.getMessage()),
					ex);
		}
	}

	/**
	 * The newest version of a model.
	 * @param name the model's name
	 * @return the version with the highest number, its files not yet verified
	 * @throws ModelStoreException if there is none, or its manifest cannot be read or is
	 * of another version
	 */
	public StoredModel newest(String name) {
		List<Integer> versions = versions(name);
		if (versions.isEmpty()) {
			throw new ModelStoreException(
					"%s holds no version of the model '%s': train one (trainer/run train) or point digits.model-store.path at a folder that has one"
						.formatted(this.root.toAbsolutePath(), name));
		}
		return version(name, versions.get(versions.size() - 1));
	}

	/**
	 * One version of a model.
	 * @param name the model's name
	 * @param version its number
	 * @return the version, its files not yet verified
	 * @throws ModelStoreException if it does not exist, or its manifest cannot be read or
	 * is of another version
	 */
	public StoredModel version(String name, int version) {
		Path folder = this.root.resolve(name).resolve(Integer.toString(version));
		Path manifest = folder.resolve(Manifest.FILE);
		if (!Files.isRegularFile(manifest)) {
			throw new ModelStoreException("%s is missing: of the model '%s' there are the versions %s"
				.formatted(manifest.toAbsolutePath(), name, versions(name)));
		}
		Manifest content = read(manifest);
		if (!name.equals(content.name()) || version != content.version()) {
			throw new ModelStoreException("%s is of %s version %d: a version must lie in a folder of its own number"
				.formatted(manifest.toAbsolutePath(), content.name(), content.version()));
		}
		return new StoredModel(folder, content);
	}

	private static Manifest read(Path manifest) {
		try {
			return JSON.readValue(manifest, Manifest.class);
		}
		catch (JacksonException ex) {
			throw new ModelStoreException("%s is no manifest of a model: restore it or export the version again"
				.formatted(manifest.toAbsolutePath()), ex);
		}
	}

}
