package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;

import ai.djl.MalformedModelException;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;

import dev.digits.modelstore.Manifest;
import dev.digits.picture.Frame;

/**
 * A network loaded from its TorchScript file. Safe for several threads, each with a
 * {@link FramePredictor} of its own.
 */
public final class DigitNetwork implements AutoCloseable {

	private final ZooModel<Frame, float[]> model;

	private DigitNetwork(ZooModel<Frame, float[]> model) {
		this.model = model;
	}

	/**
	 * Load a network. TorchScript is code: load only what you trust.
	 * @param file the TorchScript file
	 * @param input what the network expects
	 * @return the network; close it to free its native memory
	 * @throws IOException if the file is missing or holds no network
	 */
	public static DigitNetwork load(Path file, Manifest.Input input) throws IOException {
		// What the service runs on comes with it: DJL must not look for more, nor call
		// home.
		System.setProperty("ai.djl.offline", "true");
		Criteria<Frame, float[]> criteria = Criteria.builder()
			.setTypes(Frame.class, float[].class)
			.optEngine("PyTorch")
			.optModelPath(file)
			.optTranslator(new FrameTranslator(new FrameScaler(input)))
			.build();
		try {
			return new DigitNetwork(criteria.loadModel());
		}
		catch (ModelNotFoundException | MalformedModelException ex) {
			throw new IOException("%s holds no network that PyTorch can load".formatted(file), ex);
		}
	}

	/**
	 * A predictor for one thread.
	 * @return a new one; close it
	 */
	public FramePredictor newPredictor() {
		return new TorchPredictor(this.model.newPredictor());
	}

	@Override
	public void close() {
		this.model.close();
	}

}
