package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The versions of one model on disk.
 *
 * @param store the model-store
 * @param name the model's name
 */
public record ModelFolder(Path store, String name) {

	/**
	 * Where a version lies or will lie.
	 * @param version from 1
	 * @return its folder
	 */
	public Path version(int version) {
		return this.store.resolve(this.name).resolve(Integer.toString(version));
	}

	/**
	 * The number after the highest one in use.
	 * @return 1 or more
	 * @throws IOException if the folder cannot be read
	 */
	public int nextVersion() throws IOException {
		return 1 + highest().orElse(0);
	}

	/**
	 * The version that is served if none is pinned.
	 * @return the folder of the highest number
	 * @throws IOException if there is no version, in a sentence
	 */
	public Path newest() throws IOException {
		return version(highest().orElseThrow(() -> new IOException(
				"%s holds no version of %s. Train one, or name one's folder.".formatted(this.store, this.name))));
	}

	private OptionalInt highest() throws IOException {
		Path folder = this.store.resolve(this.name);
		if (Files.notExists(folder)) {
			return OptionalInt.empty();
		}
		try (Stream<Path> versions = Files.list(folder)) {
			return versions.map((path) -> path.getFileName().toString())
				.filter((name) -> name.matches("[1-9][0-9]{0,8}"))
				.mapToInt(Integer::parseInt)
				.max();
		}
	}

	/**
	 * Make sure that a version is still free.
	 * @param version from 1
	 * @throws IOException if there is one of that number, in a sentence
	 */
	public void requireFree(int version) throws IOException {
		if (Files.exists(version(version))) {
			throw new IOException(
					"%s exists already, and a version is never overwritten. Choose another --version, or leave the option out."
						.formatted(version(version)));
		}
	}

}
