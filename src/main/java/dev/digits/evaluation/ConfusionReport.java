package dev.digits.evaluation;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.digits.modelstore.StoredModel;

/**
 * The answer of {@code GET /metrics/confusion}.
 *
 * @param dataset what the model was tested on
 * @param model which model
 * @param labels the digits, in the order of rows and columns
 * @param matrix rows are actual digits, columns predicted ones
 * @param total how many pictures
 * @param accuracy the share read rightly, 0 to 1
 * @param perClass the figures of each digit
 * @param topConfusions the ten confusions that happened most
 * @param picture the heat map
 */
record ConfusionReport(String dataset, ModelName model, List<Integer> labels, int[][] matrix, int total,
		double accuracy, List<ConfusionMatrix.PerClass> perClass, List<ConfusionMatrix.Confusion> topConfusions,
		@JsonIgnore Path picture) implements Pictured {

	private static final int MOST_CONFUSIONS = 10;

	static ConfusionReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		ConfusionMatrix matrix = new ConfusionMatrix(evaluation.matrix());
		return new ConfusionReport(evaluation.dataset(), ModelName.of(model), model.manifest().classes(),
				matrix.counts(), matrix.total(), matrix.accuracy(), matrix.perClass(),
				matrix.topConfusions(MOST_CONFUSIONS), model.file(Evaluation.MATRIX_PICTURE));
	}

}
