package dev.digits.trainer.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import dev.digits.frame.Frame;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Layer;
import dev.digits.trainer.network.Layer.NormalisedConvolution;
import dev.digits.trainer.network.OnnxNode;
import dev.digits.trainer.network.Tensor;

/**
 * An ONNX graph that grows layer by layer. Between two layers there are floats, or bytes
 * that stand for the floats from 0 up to a largest one.
 */
final class OnnxGraph {

	private static final String INPUT = "frames";

	static final String OUTPUT = "logits";

	private static final String BATCH = "N";

	private static final int CLASSES = 10;

	private static final int LARGEST_BYTE = 255;

	/** Of a layer that gives nothing but zeros. */
	private static final float LEAST_STEP = 1e-6f;

	private final GraphProto.Builder graph;

	private String value = INPUT;

	private String step = "";

	private String zero = "";

	private float stepSize;

	private boolean bytes;

	OnnxGraph(Architecture architecture) {
		this.graph = GraphProto.newBuilder()
			.setName(architecture.name())
			.addInput(floats(INPUT, 1, Frame.SIZE, Frame.SIZE))
			.addOutput(floats(OUTPUT, CLASSES));
	}

	/**
	 * A layer that computes with floats, unless it does the same with bytes and is given
	 * them.
	 * @param layer what it computes
	 * @param parameters what it computes with
	 * @param output the name of what it gives
	 */
	void add(Layer layer, List<Tensor> parameters, String output) {
		if (this.bytes && !layer.keepsBytes()) {
			node(OnnxNode.of("DequantizeLinear", List.of(this.value, this.step, this.zero), this.value + "_floats"));
			this.bytes = false;
		}
		List<String> names = parameters.stream().map(this::constant).toList();
		this.graph.addAllNode(layer.onnx(this.value, names, output));
		this.value = output;
	}

	/**
	 * A convolution that computes with integers.
	 * @param convolution what it computes
	 * @param weights its filters
	 * @param biases one per filter
	 * @param largestInput the largest float that is worth telling from larger ones
	 * @param largestOutput the same of what it gives
	 * @param output the name of what it gives
	 */
	void add(NormalisedConvolution convolution, Tensor weights, Tensor biases, float largestInput, float largestOutput,
			String output) {
		if (!this.bytes) {
			bytesUpTo(largestInput);
			node(OnnxNode.of("QuantizeLinear", List.of(this.value, this.step, this.zero), this.value + "_bytes"));
			this.bytes = true;
		}
		ByteFilters filters = ByteFilters.of(weights, biases, this.stepSize);
		List<String> operands = new ArrayList<>(List.of(this.value, this.step, this.zero,
				constant(TensorProto.DataType.INT8, filters.shape(), ByteBuffer.wrap(filters.weights())),
				constant(new Tensor(new long[] { filters.count() }, filters.steps())),
				constant(TensorProto.DataType.INT8, new long[] { filters.count() },
						ByteBuffer.allocate(filters.count()))));
		String bias = constant(filters.biases());
		bytesUpTo(largestOutput);
		operands.addAll(List.of(this.step, this.zero, bias));
		this.graph.addNode(convolution.onnxInBytes(operands, output));
		this.value = output;
	}

	GraphProto proto() {
		return this.graph.build();
	}

	private void node(OnnxNode node) {
		this.graph.addNode(node.proto());
		this.value = node.output();
	}

	private void bytesUpTo(float largest) {
		this.stepSize = Math.max(largest / LARGEST_BYTE, LEAST_STEP);
		this.step = constant(new Tensor(new long[0], new float[] { this.stepSize }));
		this.zero = constant(TensorProto.DataType.UINT8, new long[0], ByteBuffer.allocate(1));
	}

	private String constant(Tensor tensor) {
		ByteBuffer values = ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		values.asFloatBuffer().put(tensor.values());
		return constant(TensorProto.DataType.FLOAT, tensor.shape(), values);
	}

	private String constant(int... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asIntBuffer().put(values);
		return constant(TensorProto.DataType.INT32, new long[] { values.length }, bytes);
	}

	private String constant(TensorProto.DataType type, long[] shape, ByteBuffer values) {
		String name = "p" + this.graph.getInitializerCount();
		this.graph.addInitializer(TensorProto.newBuilder()
			.setName(name)
			.setDataType(type.getNumber())
			.addAllDims(LongStream.of(shape).boxed().toList())
			.setRawData(ByteString.copyFrom(values)));
		return name;
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
