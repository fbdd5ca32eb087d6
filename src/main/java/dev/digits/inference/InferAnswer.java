package dev.digits.inference;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import dev.digits.recognition.Prediction;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Writes the answer of an inference: JSON, and behind it the tensors that were asked for
 * as bytes.
 */
@Component
class InferAnswer {

	/** How many bytes of a body are JSON, if tensors come behind it. */
	static final String JSON_LENGTH = "Inference-Header-Content-Length";

	private final JsonMapper mapper;

	InferAnswer(JsonMapper mapper) {
		this.mapper = mapper;
	}

	ResponseEntity<byte[]> to(InferRequest request, List<Prediction> predictions) {
		byte[] json = this.mapper.writeValueAsBytes(InferResponse.of(request, predictions));
		List<Output> binary = request.outputs().keySet().stream().filter(request.outputs()::get).toList();
		if (binary.isEmpty()) {
			return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
		}
		int bytes = binary.stream().mapToInt((output) -> output.bytes(predictions.size())).sum();
		ByteBuffer body = ByteBuffer.allocate(json.length + bytes).order(ByteOrder.LITTLE_ENDIAN).put(json);
		binary.forEach(
				(output) -> output.elements(predictions).forEach((element) -> output.datatype().put(body, element)));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header(JSON_LENGTH, Integer.toString(json.length))
			.body(body.array());
	}

}
