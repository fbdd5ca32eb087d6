package dev.digits.evaluation;

import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.digits.feedback.LiveCounts;
import dev.digits.modelstore.StoredModel;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /metrics/confusion}, of the test set or of feedback.
 *
 * @param dataset what the model was tested on, or {@code live feedback}
 * @param model which model
 * @param labels the digits, in the order of rows and columns
 * @param matrix rows are actual digits, columns predicted ones
 * @param total how many pictures
 * @param accuracy the share read rightly, 0 to 1; null if there are no pictures
 * @param perClass the figures of each digit
 * @param topConfusions the ten confusions that happened most
 * @param picture the heat map
 */
record ConfusionReport(String dataset, ModelName model, List<Integer> labels, int[][] matrix, long total,
		@Schema(description = "Null if there are no pictures") @Nullable Double accuracy,
		List<ConfusionMatrix.PerClass> perClass, List<ConfusionMatrix.Confusion> topConfusions,
		@JsonIgnore Picture picture) implements Pictured {

	private static final int MAX_CONFUSIONS = 10;

	private static final String LIVE = "live feedback";

	/** The test set, as the trainer counted it. */
	static ConfusionReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		return of(evaluation.dataset(), ModelName.of(model), model.manifest().classes(),
				new ConfusionMatrix(evaluation.matrix()), Picture.of(model.file(Evaluation.MATRIX_PICTURE)));
	}

	/** What people told. */
	static ConfusionReport of(LiveCounts live) {
		ConfusionMatrix matrix = new ConfusionMatrix(live.counts());
		ModelName model = new ModelName(live.model(), Integer.toString(live.version()));
		return of(LIVE, model, IntStream.range(0, live.counts().length).boxed().toList(), matrix,
				Picture.of("%s, version %s".formatted(LIVE, model.version()), matrix));
	}

	private static ConfusionReport of(String dataset, ModelName model, List<Integer> labels, ConfusionMatrix matrix,
			Picture picture) {
		return new ConfusionReport(dataset, model, labels, matrix.counts(), matrix.total(),
				(matrix.total() == 0) ? null : matrix.accuracy(), matrix.perClass(),
				matrix.topConfusions(MAX_CONFUSIONS), picture);
	}

}
