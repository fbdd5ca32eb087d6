package dev.digits.trainer.network;

import java.util.List;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;

/**
 * One step of a network, in the two languages it is needed in: as a block that DJL can
 * train and as an expression of TorchScript.
 */
public sealed interface Layer {

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
	 * A convolution over squares, with a bias; at step 1, padded with ground so that
	 * width and height stay.
	 *
	 * @param filters how many channels come out
	 * @param kernel the square's side, odd
	 */
	record Convolution(int filters, int kernel) implements Layer {

		@Override
		public Block block() {
			return Conv2d.builder()
				.setFilters(this.filters)
				.setKernelShape(new Shape(this.kernel, this.kernel))
				.optPadding(new Shape(padding(), padding()))
				.build();
		}

		@Override
		public String script(String input, List<String> parameters) {
			return "torch.conv2d(%s, %s, %s, [1, 1], [%d, %d], [1, 1], 1)".formatted(input, parameters.get(0),
					parameters.get(1), padding(), padding());
		}

		private int padding() {
			return this.kernel / 2;
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
	}

}
