package dev.digits.evaluation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.modelstore.StoredModel;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /metrics/reliability}.
 *
 * @param dataset what the model was tested on
 * @param model which model
 * @param expectedCalibrationError the gap between confidence and accuracy, weighted by
 * how many answers each bin has, 0 to 1
 * @param bins least confidence first; empty if not measured
 * @param numbers the same of whole numbers; null if not measured
 * @param picture the reliability diagram
 */
record ReliabilityReport(String dataset, ModelName model, double expectedCalibrationError, List<Evaluation.Bin> bins,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NumberReliability numbers,
		@JsonIgnore Picture picture) implements Pictured {

	static ReliabilityReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		return new ReliabilityReport(evaluation.dataset(), ModelName.of(model), evaluation.expectedCalibrationError(),
				evaluation.reliability(), NumberReliability.of(evaluation.numbers()),
				Picture.of(model.file(Evaluation.RELIABILITY_PICTURE)));
	}

	/**
	 * How honest the confidence in whole numbers is.
	 *
	 * @param count of rendered numbers that no network learnt from
	 * @param expectedCalibrationError 0 to 1
	 * @param bins least confidence first
	 */
	record NumberReliability(int count, double expectedCalibrationError, List<Evaluation.Bin> bins) {

		static @Nullable NumberReliability of(Evaluation.@Nullable Numbers numbers) {
			return (numbers != null)
					? new NumberReliability(numbers.count(), numbers.expectedCalibrationError(), numbers.reliability())
					: null;
		}

	}

}
