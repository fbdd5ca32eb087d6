package dev.digits.inference;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.digits.recognition.Prediction;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an inference; in the protocol's words an {@code inference_response}.
 *
 * @param modelName what answered
 * @param modelVersion its version
 * @param id that of the request, if it has one
 * @param outputs what was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InferResponse(@JsonProperty("model_name") String modelName, @JsonProperty("model_version") String modelVersion,
		@Schema(description = "The id of the request, if it has one") @Nullable String id, List<OutputTensor> outputs) {

	/**
	 * An output.
	 *
	 * @param name probabilities, digit, confidence or uncertain
	 * @param datatype FP32, INT64 or BOOL
	 * @param shape its first dimension is the number of frames
	 * @param parameters only of a tensor whose bytes come behind the JSON
	 * @param data the elements, row by row, of any other tensor
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OutputTensor(String name, String datatype, List<Integer> shape, @Nullable BinaryParameters parameters,
			@ArraySchema(schema = @Schema(anyOf = {
					Double.class, Boolean.class }),
					arraySchema = @Schema(
							description = "Numbers or booleans, row by row")) @Nullable List<Object> data){
	}

	/**
	 * Where the tensor is.
	 *
	 * @param binaryDataSize how many bytes behind the JSON are its own
	 */
	record BinaryParameters(@JsonProperty("binary_data_size") int binaryDataSize) {
	}

	static InferResponse of(InferRequest request, List<Prediction> predictions) {
		List<OutputTensor> outputs = new ArrayList<>();
		request.outputs()
			.forEach((output,
					binary) -> outputs.add(binary ? bytes(output, predictions.size())
							: new OutputTensor(output.tensorName(), output.datatype().name(),
									output.shape(predictions.size()), null, output.elements(predictions))));
		Prediction any = predictions.get(0);
		return new InferResponse(any.model(), Integer.toString(any.version()), request.id(), outputs);
	}

	private static OutputTensor bytes(Output output, int frames) {
		return new OutputTensor(output.tensorName(), output.datatype().name(), output.shape(frames),
				new BinaryParameters(output.bytes(frames)), null);
	}

}
