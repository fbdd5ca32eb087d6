package dev.digits.recognition;

import java.nio.file.Path;
import java.util.Arrays;

import dev.digits.modelstore.StoredModel;
import dev.digits.picture.DigitFinder;

/**
 * What computes a network. Both compute the same; what a frame costs on each is in
 * docs/performance.md.
 */
public enum Engine {

	/**
	 * Three times as fast as PyTorch on one frame; several frames cost as much together
	 * as one by one.
	 */
	ONNX_RUNTIME("OnnxRuntime", ".onnx", DigitFinder.MOST_SIGHTINGS),

	/**
	 * Runs the version's TorchScript file, which every version has. Eight frames together
	 * cost as much as three one by one.
	 */
	PYTORCH("PyTorch", ".pt", 4 * DigitFinder.MOST_SIGHTINGS);

	private final String djlName;

	private final String suffix;

	private final int batch;

	Engine(String djlName, String suffix, int batch) {
		this.djlName = djlName;
		this.suffix = suffix;
		this.batch = batch;
	}

	/**
	 * How many frames it may be given at once.
	 * @return at least as many as one picture may have
	 */
	int batch() {
		return this.batch;
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
