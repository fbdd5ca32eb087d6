package dev.digits.trainer.quantization;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.djl.engine.Engine;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/**
 * Watches which values the activations of a network take.
 */
final class ActivationRanges {

	private ActivationRanges() {
	}

	/**
	 * Let a network compute.
	 * @param model in floats, with one input
	 * @param activations their names
	 * @param pictures what it is shown, like what is to come
	 * @return the range of each activation
	 */
	static Map<String, Range> of(ModelProto model, List<String> activations, List<Picture> pictures) {
		// DJL must be the first to make the one environment of a process.
		Engine.getEngine("OnnxRuntime");
		OrtEnvironment environment = OrtEnvironment.getEnvironment();
		try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
			options.setIntraOpNumThreads(1);
			try (OrtSession session = environment.createSession(showing(model, activations).toByteArray(), options)) {
				return ranges(environment, session, activations, pictures);
			}
		}
		catch (OrtException ex) {
			throw new IllegalArgumentException("not a network that ONNX Runtime can compute: " + ex.getMessage(), ex);
		}
	}

	private static Map<String, Range> ranges(OrtEnvironment environment, OrtSession session, List<String> activations,
			List<Picture> pictures) throws OrtException {
		Map<String, Range> ranges = new HashMap<>();
		String input = session.getInputNames().iterator().next();
		for (Picture picture : pictures) {
			try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(picture.values()),
					new long[] { 1, 1, picture.height(), picture.width() });
					OrtSession.Result result = session.run(Map.of(input, tensor))) {
				for (String activation : activations) {
					OnnxTensor values = (OnnxTensor) result.get(activation).orElseThrow();
					ranges.merge(activation, range(values.getFloatBuffer()),
							(one, other) -> one.with(other.least()).with(other.greatest()));
				}
			}
		}
		return ranges;
	}

	private static Range range(FloatBuffer values) {
		Range range = Range.ZERO;
		while (values.hasRemaining()) {
			range = range.with(values.get());
		}
		return range;
	}

	/** The same network, which gives its activations as well. */
	private static ModelProto showing(ModelProto model, List<String> activations) {
		ModelProto.Builder showing = model.toBuilder();
		for (String activation : activations) {
			showing.getGraphBuilder()
				.addOutput(ValueInfoProto.newBuilder()
					.setName(activation)
					.setType(TypeProto.newBuilder()
						.setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE))));
		}
		return showing.build();
	}

}
