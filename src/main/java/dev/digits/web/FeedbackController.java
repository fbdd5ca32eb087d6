package dev.digits.web;

import dev.digits.feedback.Feedback;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /feedback}: which digit it really was.
 */
@RestController
@Tag(name = "Feedback", description = "Tell which digit it really was")
class FeedbackController {

	static final String PATH = "/feedback";

	private final Feedback feedback;

	private final Upload upload;

	FeedbackController(Feedback feedback, Upload upload) {
		this.feedback = feedback;
		this.upload = upload;
	}

	@Operation(operationId = "feedback", summary = "Tell the true digit of an answer",
			description = "It is counted in the live confusion matrix, /metrics/confusion?source=live, of the version "
					+ "that answered. Told twice, the last time counts, and only that. Nothing else is kept, "
					+ "pictures least of all.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = FeedbackRequest.class))))
	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void feedback(@Parameter(hidden = true) HttpServletRequest request) {
		FeedbackRequest truth = FeedbackRequest.of(this.upload.body(request));
		this.feedback.give(truth.id(), truth.digit());
	}

}
