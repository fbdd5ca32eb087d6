package dev.digits.evaluation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.digits.modelstore.StoredModel;

/**
 * The answer of {@code GET /metrics/reliability}.
 *
 * @param dataset what the model was tested on
 * @param model which model
 * @param expectedCalibrationError the gap between confidence and accuracy, weighted by
 * how many answers each bin has, 0 to 1
 * @param bins least confidence first; empty if not measured
 * @param picture the reliability diagram
 */
record ReliabilityReport(String dataset, ModelName model, double expectedCalibrationError, List<Evaluation.Bin> bins,
		@JsonIgnore Picture picture) implements Pictured {

	static ReliabilityReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		return new ReliabilityReport(evaluation.dataset(), ModelName.of(model), evaluation.expectedCalibrationError(),
				evaluation.reliability(), Picture.of(model.file(Evaluation.RELIABILITY_PICTURE)));
	}

}
