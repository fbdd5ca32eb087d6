package dev.digits.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The answer of {@code POST /predict/batch}.
 *
 * @param answers one for each picture, in the order of the form's parts
 */
record BatchAnswer(@Schema(description = "One for each picture, in the order of the parts") List<Item> answers) {

	/**
	 * What {@code POST /predict} would have answered for a picture alone.
	 *
	 * @param status the status it would have had
	 * @param prediction the answer, if the status is 200
	 * @param problem why there is none, otherwise
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(@Schema(description = "As /predict would have answered this picture alone", example = "200") int status,
			@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable PredictAnswer prediction,
			@Schema(ref = "#/components/schemas/Problem",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable ProblemDetail problem) {

		static Item of(PredictAnswer prediction) {
			return new Item(HttpStatus.OK.value(), prediction, null);
		}

		static Item of(ProblemDetail problem) {
			return new Item(problem.getStatus(), null, problem);
		}

	}

}
