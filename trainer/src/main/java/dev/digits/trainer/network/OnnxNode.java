package dev.digits.trainer.network;

import java.util.List;
import java.util.stream.IntStream;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import com.google.protobuf.ByteString;

/**
 * One operation of an ONNX graph.
 *
 * @param node what there is of it so far
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
public record OnnxNode(NodeProto.Builder node) {

	/**
	 * An operation without attributes.
	 * @param operator its name in ONNX
	 * @param inputs the values it reads
	 * @param output the value it gives; names the operation as well
	 * @return the operation
	 */
	public static OnnxNode of(String operator, List<String> inputs, String output) {
		return new OnnxNode(
				NodeProto.newBuilder().setOpType(operator).setName(output).addAllInput(inputs).addOutput(output));
	}

	/**
	 * Set an attribute.
	 * @param attribute its name in ONNX
	 * @param value of it
	 * @return this
	 */
	public OnnxNode with(String attribute, int value) {
		this.node.addAttribute(
				AttributeProto.newBuilder().setName(attribute).setType(AttributeProto.AttributeType.INT).setI(value));
		return this;
	}

	/**
	 * Set an attribute that is a word.
	 * @param attribute its name in ONNX
	 * @param value of it
	 * @return this
	 */
	public OnnxNode with(String attribute, String value) {
		this.node.addAttribute(AttributeProto.newBuilder()
			.setName(attribute)
			.setType(AttributeProto.AttributeType.STRING)
			.setS(ByteString.copyFromUtf8(value)));
		return this;
	}

	/**
	 * Set an attribute that is a list.
	 * @param attribute its name in ONNX
	 * @param first of the values
	 * @param more values
	 * @return this
	 */
	public OnnxNode with(String attribute, int first, int... more) {
		AttributeProto.Builder list = AttributeProto.newBuilder()
			.setName(attribute)
			.setType(AttributeProto.AttributeType.INTS)
			.addInts(first);
		IntStream.of(more).forEach(list::addInts);
		this.node.addAttribute(list);
		return this;
	}

	/**
	 * What it gives.
	 * @return the value's name
	 */
	public String output() {
		return this.node.getOutput(0);
	}

	/**
	 * The operation as it stands in the file.
	 * @return a copy
	 */
	public NodeProto proto() {
		return this.node.build();
	}

}
