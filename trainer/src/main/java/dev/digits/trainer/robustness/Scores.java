package dev.digits.trainer.robustness;

import java.util.function.ToDoubleFunction;

import dev.digits.recognition.Prediction;

/**
 * Ways to tell from an answer how likely it is that a picture shows a digit at all: the
 * higher, the likelier.
 */
public final class Scores {

	private Scores() {
	}

	/**
	 * The confidence in the answer.
	 * @return the score, 0.1 to 1
	 * @see <a href="https://arxiv.org/abs/1610.02136">Hendrycks and Gimpel, A baseline
	 * for detecting misclassified and out-of-distribution examples in neural networks,
	 * 2017</a>
	 */
	public static ToDoubleFunction<Prediction> confidence() {
		return Prediction::confidence;
	}

	/**
	 * How much like a digit it is: the negative energy of the answer.
	 * @return the score, in nats
	 * @see <a href="https://arxiv.org/abs/2010.03759">Liu et al., Energy-based
	 * out-of-distribution detection, 2020</a>
	 */
	public static ToDoubleFunction<Prediction> negativeEnergy() {
		return (prediction) -> -prediction.energy();
	}

}
