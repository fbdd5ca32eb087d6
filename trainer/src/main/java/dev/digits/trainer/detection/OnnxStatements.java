package dev.digits.trainer.detection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
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
import dev.digits.trainer.network.OnnxNode;
import dev.digits.trainer.network.Tensor;

/**
 * States a network that serves in ONNX, node by node.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
final class OnnxStatements implements Operations {

	private static final int IR_VERSION = 8;

	private static final int OPERATOR_SET = 13;

	private static final String INPUT = "pictures";

	private static final String OUTPUT = "detections";

	private static final String BATCH = "N";

	private final GraphProto.Builder graph = GraphProto.newBuilder();

	private final Iterator<Tensor> tensors;

	private OnnxStatements(List<Tensor> served) {
		this.tensors = served.iterator();
	}

	/**
	 * A whole file. It takes {@code pictures}, {@code (N, 1, height, width)} floats, and
	 * gives {@code detections}.
	 * @param network what it computes
	 * @param served what it computes with
	 * @return the file's bytes; the same for the same network
	 */
	static byte[] file(DetectorNetwork network, List<Tensor> served) {
		OnnxStatements statements = new OnnxStatements(served);
		String output = network.serving(statements);
		statements.graph.setName(network.name())
			.addInput(floats(INPUT, network.input()))
			.addOutput(floats(OUTPUT, network.output()))
			.addNode(OnnxNode.of("Identity", List.of(output), OUTPUT).proto());
		return ModelProto.newBuilder()
			.setIrVersion(IR_VERSION)
			.setProducerName("digit-trainer")
			.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
			.setGraph(statements.graph)
			.build()
			.toByteArray();
	}

	@Override
	public String input() {
		return INPUT;
	}

	@Override
	public String convolution(String input, Filters filters) {
		int padding = filters.padding();
		return add(node("Conv", input, tensor(), tensor()).with("kernel_shape", filters.kernel(), filters.kernel())
			.with("strides", filters.stride(), filters.stride())
			.with("pads", padding, padding, padding, padding));
	}

	@Override
	public String normalisedConvolution(String input, Filters filters) {
		return convolution(input, filters);
	}

	@Override
	public String transposedConvolution(String input, int inputs, int outputs) {
		return add(node("ConvTranspose", input, tensor()).with("kernel_shape", 2, 2).with("strides", 2, 2));
	}

	@Override
	public String upsampled(String input) {
		return add(node("Resize", input, "", floats(new long[] { 4 }, 1, 1, 2, 2)).with("mode", "nearest")
			.with("coordinate_transformation_mode", "asymmetric")
			.with("nearest_mode", "floor"));
	}

	@Override
	public String fullyConnected(String input, int inputs, int outputs) {
		// The weights have one row per output.
		return add(node("Gemm", input, tensor(), tensor()).with("transB", 1));
	}

	@Override
	public String constant(Tensor values) {
		return tensor();
	}

	@Override
	public String floats(String input) {
		return input;
	}

	@Override
	public String relu(String input) {
		return add(node("Relu", input));
	}

	@Override
	public String dropout(String input, float rate) {
		return input;
	}

	@Override
	public String add(String left, String right) {
		return add(node("Add", left, right));
	}

	@Override
	public String subtract(String left, String right) {
		return add(node("Sub", left, right));
	}

	@Override
	public String multiply(String left, String right) {
		return add(node("Mul", left, right));
	}

	@Override
	public String product(String left, String right) {
		return add(node("MatMul", left, right));
	}

	@Override
	public String exponential(String input) {
		return add(node("Exp", input));
	}

	@Override
	public String clip(String input, float least, float most) {
		return add(node("Clip", input, number(least), number(most)));
	}

	@Override
	public String softmax(String input) {
		return add(node("Softmax", input).with("axis", 1));
	}

	@Override
	public String flatten(String input) {
		return add(node("Flatten", input));
	}

	@Override
	public String cells(String input, int channels) {
		return add(node("Reshape", input, integers(0, channels, -1)));
	}

	@Override
	public String mean(String cells) {
		return add(node("ReduceMean", cells).with("axes", 2, new int[0]).with("keepdims", 0));
	}

	@Override
	public String weightedSum(String cells, String weights) {
		String column = add(node("Unsqueeze", weights, integers(2)));
		return flatten(add(node("MatMul", cells, column)));
	}

	@Override
	public String columns(String input, int from, int to) {
		return add(node("Slice", input, integers(from), integers(to), integers(1)));
	}

	@Override
	public String concatenate(List<String> inputs) {
		return add(OnnxNode.of("Concat", inputs, nextValue()).with("axis", 1));
	}

	private OnnxNode node(String operator, String... inputs) {
		return OnnxNode.of(operator, List.of(inputs), nextValue());
	}

	private String nextValue() {
		return "x" + this.graph.getNodeCount();
	}

	private String add(OnnxNode node) {
		this.graph.addNode(node.proto());
		return node.output();
	}

	private String tensor() {
		Tensor tensor = this.tensors.next();
		return floats(tensor.shape(), tensor.values());
	}

	private String number(float value) {
		return floats(new long[0], value);
	}

	private String floats(long[] shape, float... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return initializer(TensorProto.DataType.FLOAT, shape, bytes);
	}

	private String integers(long... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asLongBuffer().put(values);
		return initializer(TensorProto.DataType.INT64, new long[] { values.length }, bytes);
	}

	private String initializer(TensorProto.DataType type, long[] shape, ByteBuffer values) {
		String name = "p" + this.graph.getInitializerCount();
		this.graph.addInitializer(TensorProto.newBuilder()
			.setName(name)
			.setDataType(type.getNumber())
			.addAllDims(LongStream.of(shape).boxed().toList())
			.setRawData(ByteString.copyFrom(values)));
		return name;
	}

	/** Any number of them, each of this shape. */
	private static ValueInfoProto floats(String name, List<Dimension> shape) {
		TensorShapeProto.Builder dimensions = TensorShapeProto.newBuilder()
			.addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
		for (Dimension dimension : shape) {
			dimensions
				.addDim(dimension.isFixed() ? TensorShapeProto.Dimension.newBuilder().setDimValue(dimension.size())
						: TensorShapeProto.Dimension.newBuilder().setDimParam(dimension.name()));
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
