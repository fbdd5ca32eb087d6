package dev.digits.trainer.quantization;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.digits.trainer.network.OnnxNode;
import dev.digits.trainer.network.Tensor;

/**
 * Turns a network that computes with floats into one whose convolutions and sums compute
 * with integers, after its training. Activations become bytes and filters seven bits,
 * stated as pairs of {@code QuantizeLinear} and {@code DequantizeLinear}, which ONNX
 * Runtime merges into the operations between them. The first convolution, which reads the
 * picture, and whatever gives the network's own numbers stay in floats.
 *
 * @see <a href="https://arxiv.org/abs/1712.05877">Jacob et al., Quantization and training
 * of neural networks for efficient integer-arithmetic-only inference, 2017</a>
 * @see <a href=
 * "https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html">ONNX
 * Runtime, Quantize ONNX models</a>
 */
public final class QuantizedNetwork {

	private final ModelProto model;

	private final Map<String, TensorProto> constants;

	private final Map<String, List<NodeProto>> readers = new HashMap<>();

	private final Map<String, Range> ranges;

	private final GraphProto.Builder graph;

	private QuantizedNetwork(ModelProto model, List<Picture> pictures) {
		this.model = model;
		this.constants = model.getGraph()
			.getInitializerList()
			.stream()
			.collect(Collectors.toMap(TensorProto::getName, (constant) -> constant));
		for (NodeProto node : model.getGraph().getNodeList()) {
			for (String input : node.getInputList()) {
				this.readers.computeIfAbsent(input, (any) -> new ArrayList<>()).add(node);
			}
		}
		this.ranges = ActivationRanges.of(model, rounded(), pictures);
		this.graph = model.getGraph().toBuilder().clearNode().clearInitializer();
	}

	/**
	 * Quantize a network.
	 * @param onnx the file's bytes; all in floats
	 * @param pictures what activations are measured on, like those to come
	 * @return the file's bytes; the same for the same network and pictures
	 */
	public static byte[] of(byte[] onnx, List<Picture> pictures) {
		return new QuantizedNetwork(parse(onnx), pictures).bytes();
	}

	/**
	 * Whether a network computes with integers already.
	 * @param onnx the file's bytes
	 */
	public static boolean isQuantized(byte[] onnx) {
		return parse(onnx).getGraph().getNodeList().stream().anyMatch((node) -> isOf(node, "DequantizeLinear"));
	}

	private static ModelProto parse(byte[] onnx) {
		try {
			return ModelProto.parseFrom(onnx);
		}
		catch (InvalidProtocolBufferException ex) {
			throw new IllegalArgumentException("not an ONNX file", ex);
		}
	}

	private byte[] bytes() {
		Set<String> left = new LinkedHashSet<>();
		for (NodeProto node : this.model.getGraph().getNodeList()) {
			NodeProto.Builder copy = node.toBuilder();
			for (int i = 0; i < node.getInputCount(); i++) {
				String input = node.getInput(i);
				if (this.ranges.containsKey(input)) {
					copy.setInput(i, roundedName(input));
				}
				else if (!this.constants.containsKey(input)) {
					continue;
				}
				else if (!isOf(node, "Conv") || !inIntegers(node)) {
					left.add(input);
				}
			}
			if (isOf(node, "Conv") && inIntegers(node)) {
				roundFilters(copy, node);
			}
			this.graph.addNode(copy);
			for (String output : node.getOutputList()) {
				if (this.ranges.containsKey(output)) {
					round(output);
				}
			}
		}
		left.forEach((name) -> this.graph.addInitializer(this.constants.get(name)));
		return this.model.toBuilder().setGraph(this.graph).build().toByteArray();
	}

	/** The activations that integer operations read and give. */
	private List<String> rounded() {
		Set<String> names = new LinkedHashSet<>();
		for (NodeProto node : this.model.getGraph().getNodeList()) {
			if (inIntegers(node)) {
				node.getInputList().stream().filter(this::isActivation).forEach(names::add);
				names.add(afterRelu(node));
			}
		}
		return List.copyOf(names);
	}

	private boolean isActivation(String name) {
		return !name.isEmpty() && !this.constants.containsKey(name);
	}

	private boolean inIntegers(NodeProto node) {
		return switch (node.getOpType()) {
			case "Conv" -> !isInput(node.getInput(0)) && readers(node).stream()
				.anyMatch((reader) -> isOf(reader, "Relu") || isOf(reader, "Resize") || isSum(reader));
			case "Add" -> isSum(node);
			case "Resize" -> true;
			default -> false;
		};
	}

	/** A sum of two activations, as in a residual block. */
	private boolean isSum(NodeProto node) {
		return isOf(node, "Add") && node.getInputList().stream().allMatch(this::isActivation)
				&& readers(node).stream().allMatch((reader) -> isOf(reader, "Relu"));
	}

	private boolean isInput(String name) {
		return this.model.getGraph().getInputList().stream().anyMatch((input) -> input.getName().equals(name));
	}

	private List<NodeProto> readers(NodeProto node) {
		return this.readers.getOrDefault(node.getOutput(0), List.of());
	}

	/** Bytes begin at zero, so they make a ReLU of their own. */
	private String afterRelu(NodeProto node) {
		List<NodeProto> next = readers(node);
		return (next.size() == 1 && isOf(next.get(0), "Relu")) ? next.get(0).getOutput(0) : node.getOutput(0);
	}

	private void round(String value) {
		Range range = range(value);
		String step = floats(value + "_step", range.step());
		String zero = constant(value + "_zero", TensorProto.DataType.UINT8, new long[0],
				ByteBuffer.wrap(new byte[] { range.zero() }));
		add(OnnxNode.of("QuantizeLinear", List.of(value, step, zero), value + "_bytes"));
		add(OnnxNode.of("DequantizeLinear", List.of(value + "_bytes", step, zero), roundedName(value)));
	}

	/** What is only copied keeps its bytes. */
	private Range range(String value) {
		return this.model.getGraph()
			.getNodeList()
			.stream()
			.filter((node) -> isOf(node, "Resize") && node.getOutput(0).equals(value))
			.findFirst()
			.map((node) -> this.ranges.get(node.getInput(0)))
			.orElseGet(() -> this.ranges.get(value));
	}

	private void roundFilters(NodeProto.Builder convolution, NodeProto original) {
		float inputStep = range(original.getInput(0)).step();
		String name = original.getOutput(0);
		ByteFilters filters = ByteFilters.of(tensor(original.getInput(1)), tensor(original.getInput(2)), inputStep);
		long[] count = { filters.count() };
		String weights = constant(name + "_weights", TensorProto.DataType.INT8, filters.shape(),
				ByteBuffer.wrap(filters.weights()));
		String steps = floats(name + "_steps", filters.steps());
		String zeros = constant(name + "_zeros", TensorProto.DataType.INT8, count,
				ByteBuffer.allocate(filters.count()));
		add(OnnxNode.of("DequantizeLinear", List.of(weights, steps, zeros), name + "_filters").with("axis", 0));
		ByteBuffer sums = ByteBuffer.allocate(filters.count() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		sums.asIntBuffer().put(filters.biases());
		String biases = constant(name + "_biases", TensorProto.DataType.INT32, count, sums);
		float[] products = new float[filters.count()];
		for (int i = 0; i < products.length; i++) {
			products[i] = inputStep * filters.steps()[i];
		}
		String biasZeros = constant(name + "_bias_zeros", TensorProto.DataType.INT32, count,
				ByteBuffer.allocate(filters.count() * Integer.BYTES));
		add(OnnxNode
			.of("DequantizeLinear", List.of(biases, floats(name + "_bias_steps", products), biasZeros), name + "_bias")
			.with("axis", 0));
		convolution.setInput(1, name + "_filters").setInput(2, name + "_bias");
	}

	private Tensor tensor(String name) {
		TensorProto constant = this.constants.get(name);
		ByteBuffer bytes = constant.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
		float[] values = new float[bytes.remaining() / Float.BYTES];
		bytes.asFloatBuffer().get(values);
		return new Tensor(constant.getDimsList().stream().mapToLong(Long::longValue).toArray(), values);
	}

	private static String roundedName(String value) {
		return value + "_rounded";
	}

	private static boolean isOf(NodeProto node, String operator) {
		return node.getOpType().equals(operator);
	}

	private void add(OnnxNode node) {
		this.graph.addNode(node.proto());
	}

	/** One number is a scalar: a scale for all values. */
	private String floats(String name, float... values) {
		ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return constant(name, TensorProto.DataType.FLOAT,
				(values.length == 1) ? new long[0] : new long[] { values.length }, bytes);
	}

	private String constant(String name, TensorProto.DataType type, long[] shape, ByteBuffer values) {
		this.graph.addInitializer(TensorProto.newBuilder()
			.setName(name)
			.setDataType(type.getNumber())
			.addAllDims(LongStream.of(shape).boxed().toList())
			.setRawData(ByteString.copyFrom(values)));
		return name;
	}

}
