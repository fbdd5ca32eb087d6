package dev.digits.trainer.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.digits.picture.Frame;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;

/**
 * A network as an ONNX file. It takes {@code frames}, {@code (N, 1, 28, 28)} floats,
 * scaled as the manifest says, and gives {@code logits}, {@code (N, 10)}.
 *
 * @param architecture what it computes
 * @param weights the parameters of each layer
 * @see <a href="https://github.com/onnx/onnx/blob/main/docs/IR.md">Open Neural Network
 * Exchange, IR specification</a>
 */
record Onnx(Architecture architecture, List<List<Tensor>> weights) {

	private static final int IR_VERSION = 8;

	private static final int OPERATOR_SET = 13;

	private static final String INPUT = "frames";

	private static final String OUTPUT = "logits";

	private static final String BATCH = "N";

	private static final int CLASSES = 10;

	/**
	 * The whole file.
	 * @return its bytes; the same for the same network
	 */
	byte[] bytes() {
		return ModelProto.newBuilder()
			.setIrVersion(IR_VERSION)
			.setProducerName("digit-trainer")
			.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
			.setGraph(graph())
			.build()
			.toByteArray();
	}

	private GraphProto graph() {
		GraphProto.Builder graph = GraphProto.newBuilder()
			.setName(this.architecture.name())
			.addInput(floats(INPUT, 1, Frame.SIZE, Frame.SIZE))
			.addOutput(floats(OUTPUT, CLASSES));
		String input = INPUT;
		for (int i = 0; i < this.weights.size(); i++) {
			boolean last = i == this.weights.size() - 1;
			String output = last ? OUTPUT : "x" + (i + 1);
			List<String> parameters = new ArrayList<>();
			for (Tensor tensor : this.weights.get(i)) {
				String name = "p" + graph.getInitializerCount();
				graph.addInitializer(constant(name, tensor));
				parameters.add(name);
			}
			graph.addAllNode(this.architecture.layers().get(i).onnx(input, parameters, output));
			input = output;
		}
		return graph.build();
	}

	private static TensorProto constant(String name, Tensor tensor) {
		ByteBuffer values = ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		values.asFloatBuffer().put(tensor.values());
		return TensorProto.newBuilder()
			.setName(name)
			.setDataType(TensorProto.DataType.FLOAT_VALUE)
			.addAllDims(LongStream.of(tensor.shape()).boxed().toList())
			.setRawData(ByteString.copyFrom(values))
			.build();
	}

	/** Any number of them, each of this shape. */
	private static ValueInfoProto floats(String name, int... shape) {
		TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
			.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
		for (int size : shape) {
			dimensions.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size));
		}
		return ValueInfoProto.newBuilder()
			.setName(name)
			.setType(TypeProto.newBuilder()
				.setTensorType(TypeProto.Tensor.newBuilder()
					.setElemType(TensorProto.DataType.FLOAT_VALUE)
					.setShape(dimensions)))
			.build();
	}

}
