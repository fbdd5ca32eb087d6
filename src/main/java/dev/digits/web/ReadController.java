package dev.digits.web;

import dev.digits.feedback.AnswerIds;
import dev.digits.reading.NumberReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /read}: a picture of a number comes in, its digits go out.
 */
@RestController
@Tag(name = "Prediction")
class ReadController {

	static final String PATH = "/read";

	private final NumberReader reader;

	private final Upload upload;

	private final AnswerIds ids;

	ReadController(NumberReader reader, Upload upload, AnswerIds ids) {
		this.reader = reader;
		this.upload = upload;
		this.ids = ids;
	}

	@Operation(operationId = "read", summary = "Read all digits in a picture",
			description = "A phone number, an amount, a date, in boxes, on lines or on patterned paper: the digits row by row in "
					+ "reading order, each with its place and confidence, and how likely the whole is right. Where that is "
					+ "too little, or a digit was left out, the answer is uncertain. Dots, commas and signs are passed over. "
					+ "The picture is sent as to /predict.",
			requestBody = @RequestBody(required = true,
					content = {
							@Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
									schema = @Schema(implementation = PredictController.PictureForm.class)),
							@Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")) }))
	@PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ReadAnswer readForm(@Parameter(hidden = true) HttpServletRequest form, @Parameter(
			description = "Also answer with the 28 × 28 frame of each digit that the network read") @RequestParam(
					defaultValue = "false") boolean view) {
		return ReadAnswer.of(this.ids::next, this.reader.read(this.upload.fromForm(form)), view);
	}

	// Described together with the form above: both are POST /read.
	@Operation(hidden = true)
	@PostMapping(path = PATH, consumes = { "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ReadAnswer readBody(@Parameter(hidden = true) HttpServletRequest request,
			@RequestParam(defaultValue = "false") boolean view) {
		return ReadAnswer.of(this.ids::next, this.reader.read(this.upload.fromBody(request)), view);
	}

}
