package dev.digits.trainer.network;

import java.util.List;
import java.util.stream.IntStream;

import ai.djl.nn.SequentialBlock;
import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.trainer.network.Layer.Convolution;
import dev.digits.trainer.network.Layer.Dropout;
import dev.digits.trainer.network.Layer.Flatten;
import dev.digits.trainer.network.Layer.FullyConnected;
import dev.digits.trainer.network.Layer.GlobalAveragePool;
import dev.digits.trainer.network.Layer.MaxPool;
import dev.digits.trainer.network.Layer.NormalisedConvolution;
import dev.digits.trainer.network.Layer.Relu;

/**
 * A network before it has learnt anything.
 *
 * @param name what manifests call it
 * @param layers what it computes, one after the other; ten logits come out
 */
public record Architecture(String name, List<Layer> layers) {

	/**
	 * What goes in: one channel, by the mean and deviation of MNIST's training pixels.
	 */
	public static final Manifest.Input INPUT = new Manifest.Input(Frame.SIZE, Frame.SIZE, 0.1307f, 0.3081f, "NCHW");

	/**
	 * Two convolutions, two fully connected layers; half of the units between the latter
	 * drop out while learning. 421,642 parameters.
	 */
	public static final Architecture SMALL_CNN = new Architecture("small-cnn",
			List.of(new Convolution(32, 3), new Relu(), new MaxPool(2), new Convolution(64, 3), new Relu(),
					new MaxPool(2), new Flatten(), new FullyConnected(128), new Relu(), new Dropout(0.5f),
					new FullyConnected(10)));

	/**
	 * Five convolutions, each normalised, in three sizes, and the mean of each of 128
	 * channels: many cheap layers on small pictures instead of one large fully connected
	 * one. 280,000 parameters.
	 */
	public static final Architecture DEEP_CNN = new Architecture("deep-cnn",
			List.of(new NormalisedConvolution(32, 5), new MaxPool(2), new NormalisedConvolution(64, 3),
					new NormalisedConvolution(64, 3), new MaxPool(2), new NormalisedConvolution(128, 3),
					new NormalisedConvolution(128, 3), new GlobalAveragePool(), new FullyConnected(10)));

	/**
	 * The networks that can be trained, by name.
	 */
	public static final List<Architecture> ALL = List.of(DEEP_CNN, SMALL_CNN);

	/**
	 * The network for DJL to train.
	 * @return a new block, not initialised, with one child per layer
	 */
	public SequentialBlock block() {
		SequentialBlock block = new SequentialBlock();
		this.layers.forEach((layer) -> block.add(layer.block()));
		return block;
	}

	/**
	 * What is written of the network: fewer parameters than were learnt, where layers
	 * need fewer to serve.
	 * @param trained for each layer the parameters of its block
	 * @return for each layer the parameters that its script computes with
	 */
	public List<List<Tensor>> served(List<List<Tensor>> trained) {
		return IntStream.range(0, this.layers.size())
			.mapToObj((layer) -> this.layers.get(layer).served(trained.get(layer)))
			.toList();
	}

}
