package dev.digits.inference;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An inference request, as the OpenAPI description shows it. {@link InferRequestReader}
 * reads it.
 *
 * @param id comes back in the answer
 * @param parameters of the whole request
 * @param inputs the tensor of frames
 * @param outputs what is wanted; everything if left out
 */
record InferRequestBody(@Nullable String id, @Nullable RequestParameters parameters,
		@ArraySchema(minItems = 1, maxItems = 1) List<InputTensor> inputs, @Nullable List<RequestedOutput> outputs) {

	/**
	 * Of the whole request.
	 *
	 * @param binaryDataOutput whether all outputs shall come as bytes
	 */
	record RequestParameters(@JsonProperty("binary_data_output") @Nullable Boolean binaryDataOutput) {
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
			"UINT8", "FP32" }) String datatype, @ArraySchema(minItems = 4, maxItems = 4) List<Integer> shape,
			@ArraySchema(schema = @Schema(type = "number"), arraySchema = @Schema(
					description = "Row by row; arrays nested as the shape says are taken as well. "
							+ "Left out if the numbers come as bytes behind the JSON")) @Nullable List<Float> data){
	}

	/**
	 * An output that is wanted.
	 *
	 * @param name of the tensor
	 * @param parameters of this output
	 */
	record RequestedOutput(@Schema(allowableValues = {
			"probabilities", "digit", "confidence", "uncertain" }) String name, @Nullable OutputParameters parameters){
	}

	/**
	 * Of one output.
	 *
	 * @param binaryData whether it shall come as bytes
	 */
	record OutputParameters(@JsonProperty("binary_data") @Nullable Boolean binaryData) {
	}

}
