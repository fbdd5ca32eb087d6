package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import ai.djl.engine.EngineException;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;

/**
 * What computes a network. Both compute the same; what a frame costs on each is in
 * docs/performance.md.
 */
public enum Engine {

	/**
	 * Three times as fast as PyTorch on one frame.
	 */
	ONNX_RUNTIME("OnnxRuntime", ".onnx"),

	/**
	 * Runs the version's TorchScript file, which every version has.
	 */
	PYTORCH("PyTorch", ".pt");

	private final String djlName;

	private final String suffix;

	Engine(String djlName, String suffix) {
		this.djlName = djlName;
		this.suffix = suffix;
	}

	/**
	 * DJL's name for it.
	 * @return such as {@code PyTorch}
	 */
	String djlName() {
		return this.djlName;
	}

	/**
	 * Load it, unless it is loaded already.
	 * @throws IOException if its native library is not there
	 */
	void load() throws IOException {
		try {
			ai.djl.engine.Engine.getEngine(this.djlName);
		}
		catch (EngineException ex) {
			throw new IOException(
					"%s cannot be loaded (%s). The container has PyTorch only if its image was built with it (PYTORCH=yes); digits.recognition.engine=onnx-runtime is always there"
						.formatted(this.djlName, ex.getMessage()),
					ex);
		}
	}

	/**
	 * The engine for a network.
	 * @param file that holds it
	 * @return the one that reads such files
	 * @throws IllegalArgumentException if none does
	 */
	static Engine of(Path file) {
		return Arrays.stream(values())
			.filter((engine) -> file.getFileName().toString().endsWith(engine.suffix))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(file + " is neither ONNX (.onnx) nor TorchScript (.pt)"));
	}

	/**
	 * The file that this engine reads.
	 * @param model a version
	 * @return its path; TorchScript if the version has nothing else
	 */
	Path network(StoredModel model) {
		return (this == ONNX_RUNTIME) ? model.onnx().orElseGet(model::network) : model.network();
	}

	/**
	 * The file that this engine reads, of the detector that finds a digit in a picture.
	 * @param model a version
	 * @return its path
	 */
	Path finder(StoredModel model) {
		Manifest.Finder finder = model.manifest().requiredFinder();
		return model.file((this == ONNX_RUNTIME) ? finder.onnx() : finder.network());
	}

	/**
	 * The file that this engine reads, of the detector that finds all digits of numbers.
	 * @param model a version
	 * @return its path
	 */
	Path numbers(StoredModel model) {
		Manifest.NumberDetector numbers = model.manifest().requiredNumbers();
		return model.file((this == ONNX_RUNTIME) ? numbers.onnx() : numbers.network());
	}

}
