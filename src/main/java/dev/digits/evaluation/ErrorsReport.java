package dev.digits.evaluation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.digits.modelstore.StoredModel;

/**
 * The answer of {@code GET /metrics/errors}.
 *
 * @param dataset what the model was tested on
 * @param model which model
 * @param total how many pictures were misread
 * @param errors each of them, surest first
 * @param picture the gallery
 */
record ErrorsReport(String dataset, ModelName model, int total, List<Evaluation.Misread> errors,
		@JsonIgnore Picture picture) implements Pictured {

	static ErrorsReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		return new ErrorsReport(evaluation.dataset(), ModelName.of(model), evaluation.errors().size(),
				evaluation.errors(), Picture.of(model.file(Evaluation.ERRORS_PICTURE)));
	}

}
