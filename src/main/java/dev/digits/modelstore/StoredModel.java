package dev.digits.modelstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One version of a model on disk.
 *
 * @param folder that holds its files
 * @param manifest what it is
 */
public record StoredModel(Path folder, Manifest manifest) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * Check every file against the manifest.
	 * @throws ModelStoreException if one is missing or differs in size or checksum, or if
	 * a network is not among them
	 */
	public void verify() {
		requireChecksum(this.manifest.network());
		if (this.manifest.onnx() != null) {
			requireChecksum(this.manifest.onnx());
		}
		Manifest.Finder finder = this.manifest.finder();
		if (finder != null) {
			requireChecksum(finder.network());
			requireChecksum(finder.onnx());
		}
		this.manifest.files().forEach(this::verify);
	}

	private void requireChecksum(String network) {
		if (!this.manifest.files().containsKey(network)) {
			throw new ModelStoreException("%s names no checksum for the network '%s': export the version again"
				.formatted(this.folder.resolve(Manifest.FILE), network));
		}
	}

	private void verify(String name, Manifest.StoredFile expected) {
		Path file = file(name);
		try {
			if (Files.size(file) != expected.size() || !sha256(file).equals(expected.sha256())) {
				throw new ModelStoreException(
						"%s differs from its manifest (size or sha256) and is not loaded: restore it or export the version again"
							.formatted(file.toAbsolutePath()));
			}
		}
		catch (IOException ex) {
			throw new ModelStoreException(
					"%s cannot be read: restore it or export the version again".formatted(file.toAbsolutePath()), ex);
		}
	}

	/**
	 * The file that holds the network as TorchScript.
	 * @return its path
	 */
	public Path network() {
		return file(this.manifest.network());
	}

	/**
	 * The file that holds the same network as ONNX.
	 * @return its path; empty if the version has none
	 */
	public Optional<Path> onnx() {
		return Optional.ofNullable(this.manifest.onnx()).map(this::file);
	}

	/**
	 * A file of this version.
	 * @param name the file's name
	 * @return its path
	 * @throws ModelStoreException if the name leads out of the version's folder
	 */
	public Path file(String name) {
		Path file = this.folder.resolve(name).normalize();
		if (!file.startsWith(this.folder.normalize())) {
			throw new ModelStoreException("'%s' lies outside %s".formatted(name, this.folder));
		}
		return file;
	}

	/**
	 * Read one of the version's JSON files.
	 * @param <T> what it holds
	 * @param name the file's name
	 * @param type what it holds
	 * @return its content
	 * @throws ModelStoreException if it is missing or holds something else
	 */
	public <T> T read(String name, Class<T> type) {
		try {
			return JSON.readValue(file(name), type);
		}
		catch (JacksonException ex) {
			throw new ModelStoreException("%s cannot be read: export the version again".formatted(file(name)), ex);
		}
	}

	/**
	 * The checksum of a file.
	 * @param file any file
	 * @return 64 lower-case hexadecimal digits (SHA-256, FIPS 180-4)
	 * @throws IOException if it cannot be read
	 */
	public static String sha256(Path file) throws IOException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
