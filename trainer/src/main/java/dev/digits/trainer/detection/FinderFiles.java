package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finder as {@code train-finder} wrote it.
 *
 * @param folder of its files
 * @param description what it is
 */
public record FinderFiles(Path folder, FinderDescription description) {

	private static final String NAME = FinderNetwork.STANDARD.name();

	/**
	 * Read a finder.
	 * @param folder where {@code train-finder} put it, or a version that has one
	 * @return the finder
	 * @throws IOException if there is none, in a sentence
	 */
	public static FinderFiles in(Path folder) throws IOException {
		Path file = folder.resolve(NAME + ".json");
		if (Files.notExists(file)) {
			throw new IOException("There is no finder in %s: train one (trainer/run train-finder)".formatted(folder));
		}
		try {
			return new FinderFiles(folder,
					JsonMapper.shared().readValue(Files.readAllBytes(file), FinderDescription.class));
		}
		catch (JacksonException ex) {
			throw new IOException("%s describes no finder: %s".formatted(file, ex.getOriginalMessage()), ex);
		}
	}

	/**
	 * The files that belong to a version.
	 * @return their names
	 */
	public List<String> names() {
		return List.of(this.description.onnx(), this.description.network(), NAME + ".json", NAME + "-training.json");
	}

}
