package dev.digits.inference;

import java.io.IOException;
import java.util.List;

import dev.digits.recognition.Prediction;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /v2/models/…/infer}. Any content type will do, as clients of the protocol
 * send several, or none.
 */
@RestController
@RequestMapping("/v2/models/{model}")
@Tag(name = MetadataController.TAG)
class InferController {

	private static final String DESCRIPTION = "The tensor frame has the shape [n, 1, 28, 28] with bright ink on a black "
			+ "ground as in MNIST: UINT8 from 0 to 255, or FP32 from 0 to 1, at most 64 frames. The digit must have been "
			+ "found already; /predict does that. Triton's binary tensor data extension works both ways, its raw binary request too.";

	private final ServedModel models;

	private final FrameBatch frames;

	private final InferAnswer answer;

	InferController(ServedModel models, FrameBatch frames, InferAnswer answer) {
		this.models = models;
		this.frames = frames;
		this.answer = answer;
	}

	@Operation(operationId = "infer", summary = "Read frames with the served version", description = DESCRIPTION,
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = InferRequestBody.class))))
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = InferResponse.class)))
	@PostMapping("/infer")
	ResponseEntity<byte[]> infer(@Parameter(example = "digit-cnn") @PathVariable String model,
			@Parameter(hidden = true) @RequestHeader(name = InferAnswer.JSON_LENGTH,
					required = false) @Nullable String jsonLength,
			@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		return infer(model, null, jsonLength, request.getInputStream().readAllBytes());
	}

	@Operation(operationId = "inferWithVersion", summary = "Read frames with a version, if it is the served one",
			description = DESCRIPTION,
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = InferRequestBody.class))))
	@ApiResponse(responseCode = "200",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(implementation = InferResponse.class)))
	@PostMapping("/versions/{version}/infer")
	ResponseEntity<byte[]> inferWithVersion(@Parameter(example = "digit-cnn") @PathVariable String model,
			@Parameter(example = "3") @PathVariable String version,
			@Parameter(hidden = true) @RequestHeader(name = InferAnswer.JSON_LENGTH,
					required = false) @Nullable String jsonLength,
			@Parameter(hidden = true) HttpServletRequest request) throws IOException {
		return infer(model, version, jsonLength, request.getInputStream().readAllBytes());
	}

	private ResponseEntity<byte[]> infer(String model, @Nullable String version, @Nullable String jsonLength,
			byte[] body) {
		this.models.find(model, version);
		InferRequest request = InferRequestReader.read(body, jsonLength(jsonLength, body.length));
		List<Prediction> predictions = this.frames.read(request.frames());
		// Once more: another version may have been exchanged for it meanwhile.
		this.models.find(model, version);
		return this.answer.to(request, predictions);
	}

	private static int jsonLength(@Nullable String header, int bodyLength) {
		if (header == null) {
			return bodyLength;
		}
		try {
			int length = Integer.parseInt(header);
			if (length >= 0 && length <= bodyLength) {
				return length;
			}
		}
		catch (NumberFormatException ex) {
			throw new BadTensorException(badLength(bodyLength), ex);
		}
		throw new BadTensorException(badLength(bodyLength));
	}

	private static String badLength(int bodyLength) {
		return "The header %s says how many bytes of the body are JSON: from 0 to %d, which is all of it."
			.formatted(InferAnswer.JSON_LENGTH, bodyLength);
	}

}
