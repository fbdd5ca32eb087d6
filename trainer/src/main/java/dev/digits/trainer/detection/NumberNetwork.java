package dev.digits.trainer.detection;

import java.util.List;

import dev.digits.detection.NumberHeatMap;
import dev.digits.trainer.network.Tensor;

/**
 * Finds and reads all digits on a picture, anchor-free. Residual blocks work at a
 * quarter, an eighth and a sixteenth of the picture's size; lateral sums bring what the
 * coarser ones know back to a quarter. Each cell there tells whether the middle of a
 * digit is in it (a heat map), which digit, and its box:
 *
 * <ul>
 * <li>0: the logit of a digit's middle;</li>
 * <li>1 to 10: the logits of the ten digits;</li>
 * <li>11, 12: from the cell's middle to the box's, to the right and down, in cells;</li>
 * <li>13, 14: the logarithms of the box's width by 16 pixels and of its height by
 * 24.</li>
 * </ul>
 *
 * It reads {@code (N, 1, height, width)}, both multiples of 16, and gives
 * {@code (N, 15, height / 4, width / 4)}.
 *
 * @param name what manifests call it
 * @param stem channels at half of the picture's size
 * @param quarter channels at a quarter
 * @param eighth channels at an eighth
 * @param sixteenth channels at a sixteenth
 * @param features channels that every output is told from
 * @see <a href="https://arxiv.org/abs/1904.07850">Zhou et al., Objects as points,
 * 2019</a>
 * @see <a href="https://arxiv.org/abs/1612.03144">Lin et al., Feature pyramid networks
 * for object detection, 2017</a>
 */
record NumberNetwork(String name, int stem, int quarter, int eighth, int sixteenth,
		int features) implements DetectorNetwork {

	/** As tried: 660,000 weights. */
	static final NumberNetwork STANDARD = new NumberNetwork("number-detector", 16, 32, 64, 96, 48);

	/** The distance from cell to cell, in pixels of the picture. */
	static final int STRIDE = NumberHeatMap.STRIDE;

	/** Pictures' sizes are multiples of it. */
	static final int MULTIPLE = NumberHeatMap.MULTIPLE;

	static final int DIGITS = 10;

	/** Per cell. */
	static final int OUTPUTS = 15;

	/** The first of the four numbers of the box. */
	static final int BOX = 1 + DIGITS;

	/** In pixels: of the box whose code is zero. */
	static final float WIDTH = NumberHeatMap.WIDTH;

	/** In pixels: of the box whose code is zero. */
	static final float HEIGHT = NumberHeatMap.HEIGHT;

	/**
	 * Hardly a cell has a digit's middle; without this a training would begin by learning
	 * that.
	 */
	private static final float PRIOR = -3.5f;

	@Override
	public List<String> learning(Operations operations) {
		return List.of(serving(operations));
	}

	@Override
	public String serving(Operations op) {
		String half = op.relu(op.normalisedConvolution(op.input(), new Filters(1, this.stem, 5, 2)));
		String fine = stage(op, half, this.stem, this.quarter, 1);
		String middle = stage(op, fine, this.quarter, this.eighth, 2);
		String coarse = stage(op, middle, this.eighth, this.sixteenth, 2);
		String lateral = op.normalisedConvolution(coarse, new Filters(this.sixteenth, this.eighth, 1, 1));
		String eighths = op.relu(op.add(middle, op.upsampled(lateral)));
		eighths = op.relu(op.normalisedConvolution(eighths, new Filters(this.eighth, this.eighth, 3, 1)));
		String quarters = op.add(op.normalisedConvolution(fine, new Filters(this.quarter, this.features, 1, 1)),
				op.transposedConvolution(eighths, this.eighth, this.features));
		quarters = op
			.relu(op.normalisedConvolution(op.relu(quarters), new Filters(this.features, this.features, 3, 1)));
		String outputs = op.floats(op.convolution(quarters, new Filters(this.features, OUTPUTS, 1, 1)));
		return op.add(outputs, op.constant(prior()));
	}

	@Override
	public List<Dimension> input() {
		return List.of(Dimension.of(1), Dimension.any("height"), Dimension.any("width"));
	}

	@Override
	public List<Dimension> output() {
		return List.of(Dimension.of(OUTPUTS), Dimension.any("height / 4"), Dimension.any("width / 4"));
	}

	/** Half the size and residual blocks. */
	private static String stage(Operations op, String input, int inputs, int outputs, int blocks) {
		Filters same = new Filters(outputs, outputs, 3, 1);
		String x = op.relu(op.normalisedConvolution(input, new Filters(inputs, outputs, 3, 2)));
		for (int i = 0; i < blocks; i++) {
			String change = op.normalisedConvolution(op.relu(op.normalisedConvolution(x, same)), same);
			x = op.relu(op.add(x, change));
		}
		return x;
	}

	private static Tensor prior() {
		float[] values = new float[OUTPUTS];
		values[0] = PRIOR;
		return new Tensor(new long[] { 1, OUTPUTS, 1, 1 }, values);
	}

}
