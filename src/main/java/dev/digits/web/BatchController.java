package dev.digits.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.digits.feedback.AnswerIds;
import dev.digits.metrics.DigitMetrics;
import dev.digits.reading.DigitReader;
import dev.digits.reading.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /predict/batch}: several pictures come in, and one answer for each goes
 * out. What is wrong with one picture is told in its place, and spoils no other.
 */
@RestController
@Tag(name = "Prediction")
class BatchController {

	static final String PATH = "/predict/batch";

	private static final String EXAMPLE = """
			{"answers": [
			  {"status": 200, "prediction": {"id": "c4c0060b-c4b6-46e8-b548-f1019d065ff0", "digit": 5,
			    "confidence": 0.999296, "uncertain": false,
			    "probabilities": [0.000061, 0.000069, 0.000068, 0.000118, 0.0001, 0.999296, 0.000059, 0.000089, 0.000066, 0.000076],
			    "picture": {"width": 900, "height": 1200, "box": {"x": 277, "y": 390, "width": 391, "height": 525}, "warnings": []},
			    "model": {"name": "digit-cnn", "version": "5"}}},
			  {"status": 422, "problem": {"type": "urn:problem-type:digits:no-digit", "title": "No digit in the picture",
			    "status": 422, "detail": "No digit found: the picture shows no ink. Write the digit larger or darker, and take it from nearer."}}]}
			""";

	private final DigitReader reader;

	private final AnswerIds ids;

	private final Upload upload;

	private final Batches batches;

	private final Problems problems;

	private final DigitMetrics metrics;

	BatchController(DigitReader reader, AnswerIds ids, Upload upload, Batches batches, Problems problems,
			DigitMetrics metrics) {
		this.reader = reader;
		this.ids = ids;
		this.upload = upload;
		this.batches = batches;
		this.problems = problems;
		this.metrics = metrics;
	}

	@Operation(operationId = "predictBatch", summary = "Read the digits in several pictures, one in each",
			description = "A form with several parts named image, up to 32 of them and 64 MB in all unless the service is "
					+ "configured otherwise. Each picture has its own status in the answer, in the order of the parts: "
					+ "one that cannot be read spoils no other. With curl: -F image=@one.jpeg -F image=@two.jpeg",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
							schema = @Schema(implementation = PictureForms.class))))
	@ApiResponse(responseCode = "200", description = "One answer for each picture",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = BatchAnswer.class), examples = @ExampleObject(EXAMPLE)))
	@PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	BatchAnswer predict(@Parameter(hidden = true) HttpServletRequest form, @Parameter(
			description = "Also answer with the 28 × 28 frame of each picture that the network read") @RequestParam(
					defaultValue = "false") boolean view) {
		Function<Supplier<byte[]>, BatchAnswer.Item> answer = (picture) -> answer(picture, view);
		return new BatchAnswer(
				this.batches.each(this.upload.eachFromForm(form), RequestId.propagate(this.metrics.propagate(answer))));
	}

	private BatchAnswer.Item answer(Supplier<byte[]> picture, boolean view) {
		try {
			Reading reading = this.reader.read(picture);
			return BatchAnswer.Item.of(PredictAnswer.of(this.ids.next(reading.prediction()), reading, view));
		}
		catch (RuntimeException ex) {
			return BatchAnswer.Item.of(this.problems.of(ex));
		}
	}

	/**
	 * The form, as the OpenAPI description shows it.
	 *
	 * @param image the pictures
	 */
	record PictureForms(@Schema(description = "The pictures, each in a part of its own",
			requiredMode = Schema.RequiredMode.REQUIRED) List<Picture> image) {

		/** A part. */
		@Schema(type = "string", format = "binary")
		interface Picture {

		}

	}

}
