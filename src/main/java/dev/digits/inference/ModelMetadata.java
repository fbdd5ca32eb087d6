package dev.digits.inference;

import java.util.Arrays;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.Engine;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a model takes and answers.
 *
 * @param name the model's name
 * @param versions those that can be asked for: the one that is served
 * @param platform what computes it, in the protocol's words
 * @param inputs the tensor of frames
 * @param outputs what an inference can be asked for
 */
record ModelMetadata(@Schema(example = "digit-cnn") String name, List<String> versions, @Schema(allowableValues = {
		"onnx_onnxv1", "pytorch_torchscript" }) String platform, List<TensorMetadata> inputs,
		List<TensorMetadata> outputs){

	/** The protocol's way to say that any number will do. */
	private static final int ANY = -1;

	/**
	 * What a tensor is like.
	 *
	 * @param name its name
	 * @param datatype of its elements; the input may be FP32 as well
	 * @param shape its dimensions, -1 for the number of frames
	 */
	record TensorMetadata(String name, String datatype, List<Integer> shape) {
	}

	static ModelMetadata of(StoredModel model, Engine engine) {
		boolean onnx = engine == Engine.ONNX_RUNTIME && model.onnx().isPresent();
		return new ModelMetadata(model.manifest().name(), List.of(Integer.toString(model.manifest().version())),
				onnx ? "onnx_onnxv1" : "pytorch_torchscript",
				List.of(new TensorMetadata(FrameTensor.NAME, FrameTensor.DESCRIBED.name(),
						List.of(ANY, 1, Frame.SIZE, Frame.SIZE))),
				Arrays.stream(Output.values())
					.map((output) -> new TensorMetadata(output.tensorName(), output.datatype().name(),
							output.shape(ANY)))
					.toList());
	}

}
