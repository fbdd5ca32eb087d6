package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.digits.trainer.scene.number.NumberScene;

/**
 * Writes a detector of numbers that has learnt, and what it is.
 *
 * @param folder where the files go
 * @param task what was taught
 * @param options of its training
 * @param validation scenes that it did not learn from
 * @param threads that learnt
 */
record NumberExport(Path folder, NumberTask task, DetectorOptions options, List<NumberScene> validation, int threads) {

	/**
	 * Write it.
	 * @param training whose detector it is
	 * @return what was written
	 * @throws IOException if it cannot be written, or does not compute what was learnt
	 */
	NumberDescription write(DetectorTraining<NumberScene, NumberFigures> training) throws IOException {
		DetectorExport<NumberScene, NumberFigures> export = new DetectorExport<>(this.folder, this.task,
				this.validation, this.threads);
		List<float[]> learnt = export.write(training);
		NumberDescription description = new NumberDescription(export.torchScript().getFileName().toString(),
				export.onnx().getFileName().toString(), NumberNetwork.MULTIPLE, NumberNetwork.STRIDE,
				NumberNetwork.WIDTH, NumberNetwork.HEIGHT, NumberFigures.CERTAIN, training.parameters(),
				this.task.figures(learnt, this.validation), this.options.steps(), this.options.batchSize(),
				this.options.scenes(), this.options.seed(), this.threads, training.optimizer(),
				this.task.variation().description());
		export.describe(description);
		return description;
	}

}
