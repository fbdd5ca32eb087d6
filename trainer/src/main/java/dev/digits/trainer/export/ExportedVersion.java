package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.Engine;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.Prediction;
import dev.digits.trainer.evaluation.Answers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of the model-store, to be measured.
 *
 * @param folder where it lies, such as {@code model-store/digit-cnn/3}
 * @param manifest what it says of itself
 */
public record ExportedVersion(Path folder, Manifest manifest) {

	/**
	 * Read a version's manifest.
	 * @param folder where it lies
	 * @return the version
	 * @throws IOException if there is none, in a sentence
	 */
	public static ExportedVersion in(Path folder) throws IOException {
		Path file = folder.resolve(Manifest.FILE);
		try {
			return new ExportedVersion(folder, new JsonMapper().readValue(Files.readAllBytes(file), Manifest.class));
		}
		catch (JacksonException ex) {
			throw new IOException("%s is no manifest: %s".formatted(file, ex.getOriginalMessage()), ex);
		}
	}

	/**
	 * Load its network as it is served. Takes DJL offline.
	 * @return the network
	 * @throws IOException if it cannot be read
	 */
	public LoadedNetwork<Frame> network() throws IOException {
		return network(Engine.ONNX_RUNTIME);
	}

	/**
	 * Load its network with the code that serves it. Takes DJL offline.
	 * @param engine what shall compute it
	 * @return the network
	 * @throws IOException if it cannot be read
	 */
	public LoadedNetwork<Frame> network(Engine engine) throws IOException {
		return LoadedNetwork.digits(stored(), engine);
	}

	/**
	 * The version as the service has it.
	 * @return the version
	 */
	public StoredModel stored() {
		return new StoredModel(this.folder, this.manifest);
	}

	/**
	 * What the service makes of the network's answers.
	 * @param answers of the network for frames
	 * @return a prediction for each, by the version's own bounds
	 */
	public List<Prediction> predictions(Answers answers) {
		return answers.logits().stream().map((logits) -> Prediction.of(logits, this.manifest)).toList();
	}

}
