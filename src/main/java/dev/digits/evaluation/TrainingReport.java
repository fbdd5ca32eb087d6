package dev.digits.evaluation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;

/**
 * The answer of {@code GET /metrics/training}.
 *
 * @param model which model
 * @param recipe how it was trained
 * @param epochs loss and accuracy of each epoch
 * @param picture the plot
 */
record TrainingReport(ModelName model, Manifest.Recipe recipe, List<TrainingHistory.Epoch> epochs,
		@JsonIgnore Picture picture) implements Pictured {

	static TrainingReport of(StoredModel model) {
		TrainingHistory history = model.read(TrainingHistory.FILE, TrainingHistory.class);
		return new TrainingReport(ModelName.of(model), model.manifest().recipe(), history.epochs(),
				Picture.of(model.file(TrainingHistory.PLOT)));
	}

}
