package dev.digits.trainer.training;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;

import dev.digits.trainer.network.Tensor;

/**
 * The optimizer. DJL's own hides its state, and without the state a resumed training
 * would not go on as if it had never stopped.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, Adam, 2014</a>
 * @see <a href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, Decoupled weight
 * decay regularization, 2017</a>
 */
final class AdamW {

	private static final float BETA1 = 0.9f;

	private static final float BETA2 = 0.999f;

	private static final float EPSILON = 1e-8f;

	/** Of weights; biases and the scales of normalisations do not decay. */
	private static final float WEIGHT_DECAY = 0.02f;

	static final String DESCRIPTION = "AdamW (beta1 0.9, beta2 0.999, epsilon 1e-8, weight decay 0.02 but of biases and scales)";

	private final List<Moments> moments = new ArrayList<>();

	private int steps;

	/**
	 * An optimizer that has taken no step.
	 * @param parameters what it moves
	 * @param manager owns its memory
	 */
	AdamW(List<Parameter> parameters, NDManager manager) {
		for (Parameter parameter : parameters) {
			Shape shape = parameter.getShape();
			this.moments.add(new Moments(parameter, manager.zeros(shape), manager.zeros(shape)));
		}
	}

	/**
	 * An optimizer that goes on where another stopped.
	 * @param parameters what it moves
	 * @param manager owns its memory
	 * @param state what the other remembered
	 */
	AdamW(List<Parameter> parameters, NDManager manager, State state) {
		this.steps = state.steps();
		for (int i = 0; i < parameters.size(); i++) {
			this.moments.add(new Moments(parameters.get(i), state.means().get(i).array(manager),
					state.variances().get(i).array(manager)));
		}
	}

	/**
	 * Move every parameter against its gradient, and zero the gradients.
	 * @param rate the learning rate of this step
	 */
	void step(double rate) {
		this.steps++;
		double correction = Math.sqrt(1 - Math.pow(BETA2, this.steps)) / (1 - Math.pow(BETA1, this.steps));
		for (Moments moments : this.moments) {
			NDArray weight = moments.parameter().getArray();
			try (NDArray gradient = weight.getGradient()) {
				NDList inputs = new NDList(weight, gradient, moments.mean(), moments.variance());
				weight.getNDArrayInternal()
					.adamUpdate(inputs, new NDList(weight), (float) rate, (float) (rate * correction), decay(weight), 1,
							-1, BETA1, BETA2, EPSILON, true, true);
			}
		}
	}

	/**
	 * How many steps have been taken.
	 * @return 0 or more
	 */
	int steps() {
		return this.steps;
	}

	private static float decay(NDArray weight) {
		return (weight.getShape().dimension() > 1) ? WEIGHT_DECAY : 0;
	}

	/**
	 * What the optimizer remembers.
	 * @return a copy
	 */
	State state() {
		return new State(this.steps, this.moments.stream().map((moments) -> Tensor.of(moments.mean())).toList(),
				this.moments.stream().map((moments) -> Tensor.of(moments.variance())).toList());
	}

	private record Moments(Parameter parameter, NDArray mean, NDArray variance) {
	}

	/**
	 * What the optimizer remembers.
	 *
	 * @param steps taken so far
	 * @param means running mean of each parameter's gradient
	 * @param variances running mean of its square
	 */
	record State(int steps, List<Tensor> means, List<Tensor> variances) {
	}

}
