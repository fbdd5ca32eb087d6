package dev.digits.trainer.network;

import java.util.List;
import java.util.stream.Stream;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.onnx.proto.OnnxMl.NodeProto;

/**
 * One step of a network, in the three languages it is needed in: as a block that DJL can
 * train, as an expression of TorchScript and as nodes of ONNX.
 */
public sealed interface Layer {

	/** PyTorch's number of the type with 16 bits. */
	int BFLOAT16 = 15;

	/** PyTorch's number of the type with 32 bits. */
	int FLOAT32 = 6;

	/**
	 * What DJL trains.
	 * @return a new block, not initialised
	 */
	Block block();

	/**
	 * What TorchScript computes.
	 * @param input the variable that holds the layer's input
	 * @param parameters the attributes that hold the block's parameters, in the order the
	 * block has them
	 * @return an expression
	 */
	String script(String input, List<String> parameters);

	/**
	 * What TorchScript computes while the network learns: with numbers of 16 bits
	 * (bfloat16) in between, channels last in memory.
	 * @param input the variable that holds the layer's input
	 * @param parameters the variables that hold the block's parameters, in floats, in the
	 * order the block has them
	 * @return an expression
	 */
	default String learningScript(String input, List<String> parameters) {
		return script(input, parameters.stream().map(Layer::half).toList());
	}

	private static String half(String floats) {
		return "torch.to(%s, %d)".formatted(floats, BFLOAT16);
	}

	/**
	 * What ONNX computes.
	 * @param input the value that is the layer's input
	 * @param parameters the values that are the block's parameters, in the order the
	 * block has them
	 * @param output the value that shall be the layer's output
	 * @return nodes, in the order they are computed
	 */
	List<NodeProto> onnx(String input, List<String> parameters, String output);

	/**
	 * Whether ONNX computes the same with bytes, as with the floats that they stand for.
	 * @return {@code true} if what comes out are bytes again
	 */
	default boolean keepsBytes() {
		return false;
	}

	/**
	 * The parameters that TorchScript and ONNX compute with.
	 * @param trained the block's parameters, in the order the block has them
	 * @return the same, unless the layer needs fewer to serve than to learn
	 */
	default List<Tensor> served(List<Tensor> trained) {
		return trained;
	}

	/**
	 * A convolution over squares, with a bias; padded with ground so that width and
	 * height stay.
	 *
	 * @param filters how many channels come out
	 * @param kernel the square's side, odd
	 */
	record Convolution(int filters, int kernel) implements Layer {

		@Override
		public Block block() {
			return builder().build();
		}

		private Conv2d.Builder builder() {
			return Conv2d.builder()
				.setFilters(this.filters)
				.setKernelShape(new Shape(this.kernel, this.kernel))
				.optPadding(new Shape(padding(), padding()));
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.conv2d(%s, %s, %s, [1, 1], [%d, %d], [1, 1], 1)".formatted(input, parameters.get(0),
					parameters.get(1), padding(), padding());
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			return List
				.of(padded(OnnxNode.of("Conv", List.of(input, parameters.get(0), parameters.get(1)), output)).proto());
		}

		private OnnxNode padded(OnnxNode node) {
			return node.with("kernel_shape", this.kernel, this.kernel)
				.with("pads", padding(), padding(), padding(), padding());
		}

		private int padding() {
			return this.kernel / 2;
		}
	}

	/**
	 * A convolution, normalised over the batch while learning, then everything below zero
	 * becomes zero. To serve it, the normalisation is folded into the convolution.
	 *
	 * @param filters how many channels come out
	 * @param kernel the square's side, odd
	 * @see <a href="https://arxiv.org/abs/1502.03167">Ioffe and Szegedy, Batch
	 * normalization, 2015</a>
	 */
	record NormalisedConvolution(int filters, int kernel) implements Layer {

		private static final float EPSILON = 1e-5f;

		/** How much of the running mean and variance is kept at each step. */
		private static final float KEPT = 0.9f;

		@Override
		public Block block() {
			return new SequentialBlock().add(convolution().builder().optBias(false).build())
				.add(BatchNorm.builder().optEpsilon(EPSILON).optMomentum(KEPT).build())
				.add(Activation.reluBlock());
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.relu(%s)".formatted(convolution().script(input, parameters));
		}

		/** A picture of one channel does not tell PyTorch that channels lie last. */
		@Override
		public String learningScript(String input, List<String> parameters) {
			String convolved = convolution().script(input, List.of(half(parameters.get(0)), "None"));
			return "torch.relu(torch.batch_norm(torch.contiguous(%s, memory_format=2), %s, True, %s, %s, False))"
				.formatted(convolved, String.join(", ", parameters.subList(1, parameters.size())), 1 - KEPT, EPSILON);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			String convolved = output + "_convolved";
			return Stream
				.concat(convolution().onnx(input, parameters, convolved).stream(),
						new Relu().onnx(convolved, List.of(), output).stream())
				.toList();
		}

		/**
		 * What ONNX computes with integers. Bytes begin at zero, so nothing below it is
		 * left.
		 * @param operands the inputs of {@code QLinearConv}, in its order
		 * @param output the value that shall be the layer's output, in bytes
		 * @return the node
		 */
		public NodeProto onnxInBytes(List<String> operands, String output) {
			return convolution().padded(OnnxNode.of("QLinearConv", operands, output)).proto();
		}

		@Override
		public List<Tensor> served(List<Tensor> trained) {
			Tensor weight = trained.get(0);
			float[] gamma = trained.get(1).values();
			float[] beta = trained.get(2).values();
			float[] mean = trained.get(3).values();
			float[] variance = trained.get(4).values();
			float[] folded = weight.values().clone();
			float[] bias = new float[this.filters];
			int each = folded.length / this.filters;
			for (int filter = 0; filter < this.filters; filter++) {
				double scale = gamma[filter] / Math.sqrt(variance[filter] + EPSILON);
				for (int i = filter * each; i < (filter + 1) * each; i++) {
					folded[i] = (float) (folded[i] * scale);
				}
				bias[filter] = (float) (beta[filter] - mean[filter] * scale);
			}
			return List.of(new Tensor(weight.shape(), folded), new Tensor(new long[] { this.filters }, bias));
		}

		private Convolution convolution() {
			return new Convolution(this.filters, this.kernel);
		}
	}

	/**
	 * The mean of each channel.
	 */
	record GlobalAveragePool() implements Layer {

		@Override
		public Block block() {
			return Pool.globalAvgPool2dBlock();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.mean(%s, [2, 3])".formatted(input);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			String pooled = output + "_pooled";
			return List.of(OnnxNode.of("GlobalAveragePool", List.of(input), pooled).proto(),
					OnnxNode.of("Flatten", List.of(pooled), output).proto());
		}
	}

	/**
	 * Everything below zero becomes zero.
	 */
	record Relu() implements Layer {

		@Override
		public Block block() {
			return Activation.reluBlock();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.relu(%s)".formatted(input);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			return List.of(OnnxNode.of("Relu", List.of(input), output).proto());
		}
	}

	/**
	 * The largest value of each square, the squares side by side.
	 *
	 * @param size the square's side
	 */
	record MaxPool(int size) implements Layer {

		@Override
		public Block block() {
			Shape square = new Shape(this.size, this.size);
			return Pool.maxPool2dBlock(square, square);
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.max_pool2d(%s, [%d, %d], [%d, %d], [0, 0], [1, 1], False)".formatted(input, this.size,
					this.size, this.size, this.size);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			return List.of(OnnxNode.of("MaxPool", List.of(input), output)
				.with("kernel_shape", this.size, this.size)
				.with("strides", this.size, this.size)
				.proto());
		}

		@Override
		public boolean keepsBytes() {
			return true;
		}
	}

	/**
	 * All channels in one row.
	 */
	record Flatten() implements Layer {

		@Override
		public Block block() {
			return Blocks.batchFlattenBlock();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.flatten(%s, 1)".formatted(input);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			return List.of(OnnxNode.of("Flatten", List.of(input), output).proto());
		}
	}

	/**
	 * Every output from every input, with a bias.
	 *
	 * @param units how many come out
	 */
	record FullyConnected(int units) implements Layer {

		@Override
		public Block block() {
			return Linear.builder().setUnits(this.units).build();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.linear(%s, %s, %s)".formatted(input, parameters.get(0), parameters.get(1));
		}

		/** In floats: it is cheap, and logits are differences of large sums. */
		@Override
		public String learningScript(String input, List<String> parameters) {
			return script("torch.to(%s, %d)".formatted(input, FLOAT32), parameters);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			// The weights have one row per output.
			return List.of(OnnxNode.of("Gemm", List.of(input, parameters.get(0), parameters.get(1)), output)
				.with("transB", 1)
				.proto());
		}
	}

	/**
	 * While learning, zeroes values at random, so that no unit relies on one other
	 * (Srivastava et al., 2014); afterwards does nothing.
	 *
	 * @param rate the share that is zeroed, 0 to 1
	 */
	record Dropout(float rate) implements Layer {

		@Override
		public Block block() {
			return ai.djl.nn.norm.Dropout.builder().optRate(this.rate).build();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return input;
		}

		@Override
		public String learningScript(String input, List<String> parameters) {
			return "torch.dropout(%s, %s, True)".formatted(input, this.rate);
		}

		@Override
		public List<NodeProto> onnx(String input, List<String> parameters, String output) {
			return List.of(OnnxNode.of("Identity", List.of(input), output).proto());
		}
	}

}
