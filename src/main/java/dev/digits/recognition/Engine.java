package dev.digits.recognition;

import java.nio.file.Path;
import java.util.Arrays;

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

}
