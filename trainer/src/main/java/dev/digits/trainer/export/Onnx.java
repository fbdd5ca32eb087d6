package dev.digits.trainer.export;

import java.util.List;
import java.util.stream.IntStream;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Layer.NormalisedConvolution;
import dev.digits.trainer.network.Tensor;

/**
 * A network as an ONNX file. It takes {@code frames}, {@code (N, 1, 28, 28)} floats,
 * scaled as the manifest says, and gives {@code logits}, {@code (N, 10)}. Normalised
 * convolutions after the first layer compute with integers, in less than half the time.
 *
 * @param architecture what it computes
 * @param weights the parameters of each layer
 * @param largest what each layer gives at the most, on pictures like those to come
 * @see <a href="https://github.com/onnx/onnx/blob/main/docs/IR.md">Open Neural Network
 * Exchange, IR specification</a>
 */
record Onnx(Architecture architecture, List<List<Tensor>> weights, float[] largest) {

	private static final int IR_VERSION = 8;

	private static final int OPERATOR_SET = 13;

	/**
	 * The whole file.
	 * @return its bytes; the same for the same network
	 */
	byte[] bytes() {
		return ModelProto.newBuilder()
			.setIrVersion(IR_VERSION)
			.setProducerName("digit-trainer")
			.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET))
			.setGraph(graph().proto())
			.build()
			.toByteArray();
	}

	private OnnxGraph graph() {
		OnnxGraph graph = new OnnxGraph(this.architecture);
		for (int i = 0; i < this.weights.size(); i++) {
			String output = (i == this.weights.size() - 1) ? OnnxGraph.OUTPUT : "x" + (i + 1);
			List<Tensor> parameters = this.weights.get(i);
			if (inIntegers(i) && this.architecture.layers().get(i) instanceof NormalisedConvolution convolution) {
				graph.add(convolution, parameters.get(0), parameters.get(1), this.largest[i - 1], this.largest[i],
						output);
			}
			else {
				graph.add(this.architecture.layers().get(i), parameters, output);
			}
		}
		return graph;
	}

	/**
	 * Whether anything is rounded to integers.
	 * @return {@code false} if it computes what was trained to the last bits
	 */
	boolean inIntegers() {
		return IntStream.range(0, this.weights.size()).anyMatch(this::inIntegers);
	}

	/** A first layer reads pixels, which, once scaled, go below zero; bytes do not. */
	private boolean inIntegers(int layer) {
		return layer > 0 && this.architecture.layers().get(layer) instanceof NormalisedConvolution;
	}

}
