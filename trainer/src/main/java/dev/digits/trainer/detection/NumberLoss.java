package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;

import dev.digits.trainer.scene.number.NumberScene;

/**
 * The loss of {@link NumberNetwork}: focal loss of the heat map, so that the many cells
 * without a digit do not outweigh the few with one; and in cells near a digit's middle,
 * by their heat, cross-entropy of the digit and how far the code of the box is off, by
 * squares where it is nearly right.
 *
 * @see <a href="https://arxiv.org/abs/1708.02002">Lin et al., Focal loss for dense object
 * detection, 2017</a>
 */
final class NumberLoss implements DetectorLoss<NumberScene> {

	private static final String DESCRIPTION = "focal loss of the heat map, cross-entropy of the digit (label smoothing 0.02), 0.3 of smooth L1 of the box";

	private static final float BOX = 0.3f;

	/** From here on an error counts by its size and no longer by its square. */
	private static final float NEARLY_RIGHT = 0.1f;

	/** Of the probability of a digit's middle. */
	private static final float LEAST = 1e-4f;

	@Override
	public String description() {
		return DESCRIPTION;
	}

	@Override
	public List<String> names() {
		return List.of("heat", "digit", "box");
	}

	@Override
	public NDList parts(NDList outputs, Batch<NumberScene> batch, NDManager manager) {
		NumberTargets targets = new NumberTargets(batch);
		NDList given = outputs.singletonOrThrow().split(new long[] { 1, NumberNetwork.BOX }, 1);
		Shape one = shape(batch, targets, 1);
		float[] shares = targets.shares();
		NDArray heat = heat(given.get(0), manager.create(targets.hottest(), one),
				manager.create(targets.penalties(), one))
			.div(Math.max(1, targets.count()));
		NDArray digit = given.get(1)
			.logSoftmax(1)
			.mul(manager.create(targets.classes(shares), shape(batch, targets, NumberNetwork.DIGITS)))
			.sum()
			.neg();
		NDArray box = smooth(given.get(2).sub(manager.create(targets.boxes(), shape(batch, targets, 4))))
			.mul(manager.create(shares, one))
			.sum();
		return new NDList(heat, digit, box);
	}

	@Override
	public NDArray sum(NDList parts) {
		return parts.get(0).add(parts.get(1)).add(parts.get(2).mul(BOX));
	}

	private static Shape shape(Batch<NumberScene> batch, NumberTargets targets, int channels) {
		return new Shape(batch.scenes().size(), channels, targets.rows(), targets.columns());
	}

	/** Softplus of the negative logit is minus the logarithm of the probability. */
	private static NDArray heat(NDArray logits, NDArray hottest, NDArray penalties) {
		NDArray probability = Activation.sigmoid(logits).clip(LEAST, 1 - LEAST);
		NDArray missed = hottest.mul(probability.sub(1).square()).mul(Activation.softPlus(logits.neg()));
		NDArray imagined = penalties.mul(probability.square()).mul(Activation.softPlus(logits));
		return missed.add(imagined).sum();
	}

	private static NDArray smooth(NDArray error) {
		NDArray size = error.abs();
		NDArray small = size.minimum(NEARLY_RIGHT);
		return small.mul(size.sub(small.mul(0.5f))).div(NEARLY_RIGHT);
	}

}
