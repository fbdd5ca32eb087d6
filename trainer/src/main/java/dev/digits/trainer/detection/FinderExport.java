package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import dev.digits.detection.Letterbox;
import dev.digits.trainer.evaluation.Answers;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.scene.SceneExample;

/**
 * Writes a finder that has learnt, and what it is.
 *
 * @param folder where the files go
 * @param task what was taught
 * @param options of its training
 * @param validation scenes that it did not learn from
 * @param threads that learnt
 */
record FinderExport(Path folder, FinderTask task, DetectorOptions options, List<SceneExample> validation, int threads) {

	/**
	 * Write it.
	 * @param training whose finder it is
	 * @return what was written
	 * @throws IOException if it cannot be written, or does not compute what was learnt
	 */
	FinderDescription write(DetectorTraining<SceneExample, FinderFigures> training) throws IOException {
		DetectorExport<SceneExample, FinderFigures> export = new DetectorExport<>(this.folder, this.task,
				this.validation, this.threads);
		List<float[]> learnt = export.write(training);
		Answers classes = new Answers(learnt.stream().map((row) -> Arrays.copyOf(row, FinderNetwork.CLASSES)).toList(),
				this.validation.stream().mapToInt(SceneExample::label).toArray());
		double temperature = Calibration.temperature(classes);
		FinderDescription description = new FinderDescription(export.torchScript().getFileName().toString(),
				export.onnx().getFileName().toString(), Letterbox.SIZE, training.parameters(), temperature,
				Calibration.expectedError(classes, temperature), this.task.figures(learnt, this.validation),
				this.options.steps(), this.options.batchSize(), this.options.scenes(), this.options.seed(),
				this.threads, training.optimizer(), this.task.variation().description());
		export.describe(description);
		return description;
	}

}
