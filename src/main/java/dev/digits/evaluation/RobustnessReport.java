package dev.digits.evaluation;

import java.util.List;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.modelstore.StoredModel;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /metrics/robustness}.
 *
 * @param dataset what the model was tested on
 * @param model which model
 * @param corruptions the test pictures spoilt in several ways; empty if not measured
 * @param meanNetworkError the share that the network misreads of spoilt pictures, 0 to 1
 * @param meanServiceError the share that the service misreads or refuses of them, 0 to 1
 * @param others pictures of something else; empty if not measured
 * @param picture the bar chart of the corruptions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RobustnessReport(String dataset, ModelName model, List<Evaluation.Corruption> corruptions,
		@Schema(description = "Missing if not measured") @Nullable Double meanNetworkError,
		@Schema(description = "Missing if not measured") @Nullable Double meanServiceError,
		List<Evaluation.Others> others, @JsonIgnore Picture picture) implements Pictured {

	static RobustnessReport of(StoredModel model) {
		Evaluation evaluation = model.read(Evaluation.FILE, Evaluation.class);
		return new RobustnessReport(evaluation.dataset(), ModelName.of(model), evaluation.corruptions(),
				orNull(evaluation.meanNetworkError()), orNull(evaluation.meanServiceError()), evaluation.others(),
				Picture.of(model.file(Evaluation.CORRUPTIONS_PICTURE)));
	}

	private static @Nullable Double orNull(OptionalDouble mean) {
		return mean.isPresent() ? mean.getAsDouble() : null;
	}

}
