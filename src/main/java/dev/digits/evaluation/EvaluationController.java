package dev.digits.evaluation;

import dev.digits.feedback.Feedback;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.NotReadyException;
import dev.digits.recognition.Recogniser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells how good the served version is. Where a request asks for nothing in particular it
 * gets JSON, the first type of each list.
 */
@RestController
@RequestMapping("/metrics")
@Tag(name = "Evaluation", description = "How good the served model is")
class EvaluationController {

	private final Recogniser recogniser;

	private final Feedback feedback;

	EvaluationController(Recogniser recogniser, Feedback feedback) {
		this.recogniser = recogniser;
		this.feedback = feedback;
	}

	@Operation(summary = "Confusion matrix on the test set or of live feedback",
			description = "Rows are actual digits, columns predicted ones. As JSON with the figures of each digit, "
					+ "as a table (CSV) or as a heat map (PNG): set Accept.")
	@GetMapping(path = "/confusion",
			produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE, ConfusionCsvConverter.CSV })
	ConfusionReport confusion(
			@Parameter(description = "The test set, or what was told by POST /feedback",
					schema = @Schema(allowableValues = { "test", "live" }, defaultValue = "test")) @RequestParam(
							defaultValue = "test") String source,
			@Parameter(description = "With source=live: of this version instead of the served one",
					schema = @Schema(type = "integer", minimum = "1")) @RequestParam(
							required = false) @Nullable Integer version) {
		boolean live = switch (source) {
			case "test" -> false;
			case "live" -> true;
			default -> throw new BadQueryException(
					"'source' is 'test' or 'live': the test set, or what was told by " + "POST /feedback.");
		};
		if (version == null) {
			return live ? ConfusionReport.of(this.feedback.counts(served().manifest().version()))
					: ConfusionReport.of(served());
		}
		if (!live || version < 1) {
			throw new BadQueryException(
					"'version' is a whole number above 0 and goes with source=live: of the test set "
							+ "there is only the report of the served version.");
		}
		return ConfusionReport.of(this.feedback.counts(version));
	}

	@Operation(summary = "Loss and accuracy per epoch",
			description = "Of the training that made the served model, as JSON or as a plot (PNG): set Accept.")
	@GetMapping(path = "/training", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE })
	TrainingReport training() {
		return TrainingReport.of(served());
	}

	@Operation(summary = "Test pictures that were misread",
			description = "Each with truth, answer and confidence, surest first, as JSON or as a gallery (PNG): set Accept.")
	@GetMapping(path = "/errors", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE })
	ErrorsReport errors() {
		return ErrorsReport.of(served());
	}

	@Operation(summary = "How honest the confidences are",
			description = "Accuracy against confidence on the test set in 15 bins, with the expected calibration error, "
					+ "as JSON or as a reliability diagram (PNG): set Accept.")
	@GetMapping(path = "/reliability", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE })
	ReliabilityReport reliability() {
		return ReliabilityReport.of(served());
	}

	@Operation(summary = "Errors on spoilt pictures and on what is no digit",
			description = "Of the network alone and of the whole service, as JSON or, the spoilt pictures only, "
					+ "as a bar chart (PNG): set Accept. What was not measured is empty.")
	@GetMapping(path = "/robustness", produces = { MediaType.APPLICATION_JSON_VALUE, MediaType.IMAGE_PNG_VALUE })
	RobustnessReport robustness() {
		return RobustnessReport.of(served());
	}

	private StoredModel served() {
		return this.recogniser.model().orElseThrow(NotReadyException::new);
	}

}
