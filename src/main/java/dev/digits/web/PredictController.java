package dev.digits.web;

import java.util.function.Supplier;

import dev.digits.feedback.AnswerIds;
import dev.digits.reading.DigitReader;
import dev.digits.reading.Reading;
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
 * {@code POST /predict}: a picture comes in, the digit goes out. The type of the picture
 * is told from its bytes, never from its name or header.
 */
@RestController
@Tag(name = "Prediction", description = "Read a handwritten digit")
class PredictController {

	private final DigitReader reader;

	private final Upload upload;

	private final AnswerIds ids;

	PredictController(DigitReader reader, Upload upload, AnswerIds ids) {
		this.reader = reader;
		this.upload = upload;
		this.ids = ids;
	}

	@Operation(operationId = "predict", summary = "Read the digit in a picture",
			description = "PNG, JPEG, GIF, BMP, WebP or TIFF, told from the content. The digit may lie anywhere, "
					+ "dark on light or light on dark. Send a form with a part named image, or the picture as the body.",
			requestBody = @RequestBody(required = true,
					content = {
							@Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
									schema = @Schema(implementation = PictureForm.class)),
							@Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")) }))
	@PostMapping(path = "/predict", consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	PredictAnswer predictForm(@Parameter(hidden = true) HttpServletRequest form,
			@Parameter(description = "Also answer with the 28 × 28 frame that the network read") @RequestParam(
					defaultValue = "false") boolean view) {
		return answer(this.upload.fromForm(form), view);
	}

	// Described together with the form above: both are POST /predict.
	@Operation(hidden = true)
	@PostMapping(path = "/predict", consumes = { "image/*", MediaType.APPLICATION_OCTET_STREAM_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	PredictAnswer predictBody(@Parameter(hidden = true) HttpServletRequest request,
			@RequestParam(defaultValue = "false") boolean view) {
		return answer(this.upload.fromBody(request), view);
	}

	private PredictAnswer answer(Supplier<byte[]> picture, boolean view) {
		Reading reading = this.reader.read(picture);
		return PredictAnswer.of(this.ids.next(reading.prediction()), reading, view);
	}

	/**
	 * The form, as the OpenAPI description shows it.
	 *
	 * @param image the picture
	 */
	record PictureForm(@Schema(type = "string", format = "binary",
			description = "The picture, such as [five.jpeg](../samples/five.jpeg)") String image) {
	}

}
