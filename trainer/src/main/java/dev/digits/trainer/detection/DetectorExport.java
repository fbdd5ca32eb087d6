package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.digits.trainer.network.Tensor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a detector that has learnt: as ONNX, as TorchScript, and how it learnt. Both
 * files are read back and must compute what was learnt.
 *
 * @param <E> what a scene is
 * @param <F> how well a detector does
 * @param folder where the files go
 * @param task what was taught
 * @param validation scenes that it did not learn from
 * @param threads that learnt
 */
record DetectorExport<E, F extends DetectorFigures>(Path folder, DetectorTask<E, F> task, List<E> validation,
		int threads) {

	/** The most that a number may differ from the trained one. */
	private static final double TOLERANCE = 1e-4;

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * Write the network and how it learnt.
	 * @param training whose detector it is
	 * @return what it gives for each validation scene
	 * @throws IOException if it cannot be written, or does not compute what was learnt
	 */
	List<float[]> write(DetectorTraining<E, F> training) throws IOException {
		Files.createDirectories(this.folder);
		List<Tensor> served = training.served();
		Files.write(onnx(), OnnxStatements.file(this.task.network(), served));
		Files.write(torchScript(), DetectorScript.serving(this.task.network(), served));
		List<float[]> learnt = training.detections(this.validation);
		requireSame(torchScript(), learnt);
		requireSame(onnx(), learnt);
		Files.write(file("-training.json"), JSON.writeValueAsBytes(training.history()));
		return learnt;
	}

	/**
	 * Write what it is.
	 * @param description a record
	 * @throws IOException if it cannot be written
	 */
	void describe(Object description) throws IOException {
		Files.write(file(".json"), JSON.writeValueAsBytes(description));
	}

	Path onnx() {
		return file(".onnx");
	}

	Path torchScript() {
		return file(".pt");
	}

	private Path file(String suffix) {
		return this.folder.resolve(this.task.network().name() + suffix);
	}

	private void requireSame(Path file, List<float[]> learnt) throws IOException {
		try (ServedDetector served = new ServedDetector(file, this.threads)) {
			double difference = largestDifference(served.detections(this.task.batches(this.validation)), learnt);
			if (difference > TOLERANCE) {
				throw new IOException("%s does not compute what was learnt: its numbers differ by %s."
					.formatted(file.getFileName(), difference));
			}
		}
	}

	/** Infinite where a number is none. */
	private static double largestDifference(List<float[]> some, List<float[]> others) {
		double largest = 0;
		for (int i = 0; i < some.size(); i++) {
			for (int j = 0; j < some.get(i).length; j++) {
				double difference = Math.abs(some.get(i)[j] - others.get(i)[j]);
				largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
			}
		}
		return largest;
	}

}
