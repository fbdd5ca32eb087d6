package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A detector as it was written after its training.
 *
 * @param <D> what a description of it says
 * @param folder of its files
 * @param name of its files, without what their names end with
 * @param description what it is
 */
public record DetectorFiles<D>(Path folder, String name, D description) {

	/**
	 * Read a finder.
	 * @param folder where {@code train-finder} put it, or a version that has one
	 * @return the finder
	 * @throws IOException if there is none, in a sentence
	 */
	public static DetectorFiles<FinderDescription> finder(Path folder) throws IOException {
		return read(folder, FinderNetwork.STANDARD.name(), FinderDescription.class, "train-finder");
	}

	/**
	 * Read a detector of numbers.
	 * @param folder where {@code train-numbers} put it, or a version that has one
	 * @return the detector
	 * @throws IOException if there is none, in a sentence
	 */
	public static DetectorFiles<NumberDescription> numbers(Path folder) throws IOException {
		return read(folder, NumberNetwork.STANDARD.name(), NumberDescription.class, "train-numbers");
	}

	private static <D> DetectorFiles<D> read(Path folder, String name, Class<D> type, String command)
			throws IOException {
		Path file = folder.resolve(name + ".json");
		if (Files.notExists(file)) {
			throw new IOException("There is no %s in %s: train one (trainer/run %s)".formatted(name, folder, command));
		}
		try {
			return new DetectorFiles<>(folder, name, JsonMapper.shared().readValue(Files.readAllBytes(file), type));
		}
		catch (JacksonException ex) {
			throw new IOException("%s describes no %s: %s".formatted(file, name, ex.getOriginalMessage()), ex);
		}
	}

	/**
	 * The files that belong to a version.
	 * @return their names
	 */
	public List<String> names() {
		return List.of(this.name + ".onnx", this.name + ".pt", this.name + ".json", this.name + "-training.json");
	}

}
