package dev.digits.inference;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An inference request, as the OpenAPI description shows it. {@link InferRequestReader}
 * reads it.
 *
 * @param id comes back in the answer
 * @param parameters of the whole request
 * @param inputs the tensor of frames
 * @param outputs what is wanted; everything if left out
 */
record InferRequestBody(@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) String id,
		@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) RequestParameters parameters,
		@ArraySchema(minItems = 1, maxItems = 1) List<InputTensor> inputs, @ArraySchema(
				arraySchema = @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)) List<RequestedOutput> outputs) {

	/**
	 * Of the whole request.
	 *
	 * @param binaryDataOutput whether all outputs shall come as bytes
	 */
	record RequestParameters(@JsonProperty("binary_data_output") @Schema(
			requiredMode = Schema.RequiredMode.NOT_REQUIRED) Boolean binaryDataOutput) {
	}

	/**
	 * The frames.
	 *
	 * @param name frame
	 * @param datatype of the numbers
	 * @param shape [n, 1, 28, 28]
	 * @param data the numbers, row by row, in one array or nested as the shape says
	 */
	record InputTensor(@Schema(allowableValues = FrameTensor.NAME) String name, @Schema(allowableValues = {
			"UINT8", "FP32" }) String datatype, @ArraySchema(minItems = 4, maxItems = 4) List<Long> shape,
			@ArraySchema(schema = @Schema(anyOf = { Double.class, List.class }),
					arraySchema = @Schema(
							description = "Row by row, in one array or nested as the shape says; "
									+ "left out if the numbers come as bytes behind the JSON",
							requiredMode = Schema.RequiredMode.NOT_REQUIRED)) List<Object> data){
	}

	/**
	 * An output that is wanted.
	 *
	 * @param name of the tensor
	 * @param parameters of this output
	 */
	record RequestedOutput(@Schema(allowableValues = {
			"probabilities", "digit", "confidence", "uncertain" }) String name,
			@Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) OutputParameters parameters){
	}

	/**
	 * Of one output.
	 *
	 * @param binaryData whether it shall come as bytes
	 */
	record OutputParameters(
			@JsonProperty("binary_data") @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) Boolean binaryData) {
	}

}
