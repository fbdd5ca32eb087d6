package dev.digits.trainer.training;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dev.digits.trainer.network.Tensor;

/**
 * The optimizer. DJL's own hides its state, and without the state a resumed training
 * would not go on as if it had never stopped.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam, 2014</a>
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled weight
 * decay regularization, 2017</a>
 */
public final class AdamW {

	private static final float BETA1 = 0.9f;

	private static final float BETA2 = 0.999f;

	private static final float EPSILON = 1e-8f;

	private final List<Moments> moments = new ArrayList<>();

	private final float weightDecay;

	private int steps;

	/**
	 * An optimizer that has taken no step.
	 * @param weights what it moves
	 * @param weightDecay how much of each step's rate weights shrink by; biases and the
	 * scales of normalisations do not
	 * @param manager owns its memory
	 */
	public AdamW(List<NDArray> weights, float weightDecay, NDManager manager) {
		this.weightDecay = weightDecay;
		for (NDArray weight : weights) {
			Shape shape = weight.getShape();
			this.moments.add(new Moments(weight, manager.zeros(shape), manager.zeros(shape)));
		}
	}

	/**
	 * An optimizer that goes on where another stopped.
	 * @param weights what it moves
	 * @param weightDecay how much of each step's rate weights shrink by; biases and the
	 * scales of normalisations do not
	 * @param manager owns its memory
	 * @param state what the other remembered
	 */
	public AdamW(List<NDArray> weights, float weightDecay, NDManager manager, State state) {
		this.weightDecay = weightDecay;
		this.steps = state.steps();
		for (int i = 0; i < weights.size(); i++) {
			this.moments.add(new Moments(weights.get(i), state.means().get(i).array(manager),
					state.variances().get(i).array(manager)));
		}
	}

	/**
	 * The optimizer, for the manifest.
	 * @param weightDecay as it is told
	 * @return in words
	 */
	public static String description(float weightDecay) {
		return "AdamW (beta1 0.9, beta2 0.999, epsilon 1e-8, weight decay %s but of biases and scales)"
			.formatted(weightDecay);
	}

	/**
	 * Move every weight against its gradient, and zero the gradients.
	 * @param rate the learning rate of this step
	 */
	public void step(double rate) {
		step(rate, 1);
	}

	/**
	 * The same with gradients that are held short.
	 * @param rate the learning rate of this step
	 * @param longest all gradients together as one vector shall be no longer than that
	 * @return {@code false} if nothing was moved, as the gradients are not finite
	 * @see <a href="https://arxiv.org/abs/1211.5063">Pascanu et al., On the difficulty of
	 * training recurrent neural networks, 2013</a>
	 */
	public boolean stepClipped(double rate, double longest) {
		double length = gradientLength();
		if (!Double.isFinite(length)) {
			return false;
		}
		step(rate, (float) Math.min(1, longest / (length + 1e-6)));
		return true;
	}

	private double gradientLength() {
		double squares = 0;
		for (Moments moments : this.moments) {
			try (NDArray gradient = moments.weight().getGradient();
					NDArray square = gradient.square();
					NDArray sum = square.sum()) {
				squares += sum.getFloat();
			}
		}
		return Math.sqrt(squares);
	}

	private void step(double rate, float share) {
		this.steps++;
		double correction = Math.sqrt(1 - Math.pow(BETA2, this.steps)) / (1 - Math.pow(BETA1, this.steps));
		for (Moments moments : this.moments) {
			NDArray weight = moments.weight();
			try (NDArray gradient = weight.getGradient()) {
				NDList inputs = new NDList(weight, gradient, moments.mean(), moments.variance());
				weight.getNDArrayInternal()
					.adamUpdate(inputs, new NDList(weight), (float) rate, (float) (rate * correction), decay(weight),
							share, -1, BETA1, BETA2, EPSILON, true, true);
			}
		}
	}

	/**
	 * How many steps have been taken.
	 * @return 0 or more
	 */
	public int steps() {
		return this.steps;
	}

	private float decay(NDArray weight) {
		return (weight.getShape().dimension() > 1) ? this.weightDecay : 0;
	}

	/**
	 * What the optimizer remembers.
	 * @return a copy
	 */
	public State state() {
		return new State(this.steps, this.moments.stream().map((moments) -> Tensor.of(moments.mean())).toList(),
				this.moments.stream().map((moments) -> Tensor.of(moments.variance())).toList());
	}

	private record Moments(NDArray weight, NDArray mean, NDArray variance) {
	}

	/**
	 * What the optimizer remembers.
	 *
	 * @param steps taken so far
	 * @param means running mean of each parameter's gradient
	 * @param variances running mean of its square
	 */
	public record State(int steps, List<Tensor> means, List<Tensor> variances) {
	}

}
