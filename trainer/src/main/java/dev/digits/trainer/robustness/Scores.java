package dev.digits.trainer.robustness;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import dev.digits.recognition.FreeEnergy;
import dev.digits.recognition.Softmax;

/**
 * Ways to tell from logits how likely it is that a picture shows a digit at all: the
 * higher, the likelier.
 */
public final class Scores {

	private Scores() {
	}

	/**
	 * The confidence in the answer.
	 * @param temperature what logits are divided by
	 * @return the score, 0.1 to 1
	 * @see <a href="https://arxiv.org/abs/1610.02136">Hendrycks and Gimpel, A baseline
	 * for detecting misclassified and out-of-distribution examples in neural networks,
	 * 2017</a>
	 */
	public static ToDoubleFunction<float[]> maximumProbability(double temperature) {
		return (logits) -> Arrays.stream(Softmax.of(logits, temperature)).max().orElseThrow();
	}

	/**
	 * The largest logit.
	 * @return the score
	 * @see <a href="https://arxiv.org/abs/1911.11132">Hendrycks et al., Scaling
	 * out-of-distribution detection for real-world settings, 2022</a>
	 */
	public static ToDoubleFunction<float[]> maximumLogit() {
		return Scores::largest;
	}

	/**
	 * The negative free energy: the logarithm of the sum of all logits' exponentials.
	 * @return the score, at least the largest logit
	 * @see <a href="https://arxiv.org/abs/2010.03759">Liu et al., Energy-based
	 * out-of-distribution detection, 2020</a>
	 */
	public static ToDoubleFunction<float[]> negativeFreeEnergy() {
		return (logits) -> -FreeEnergy.of(logits);
	}

	private static double largest(float[] logits) {
		double largest = Double.NEGATIVE_INFINITY;
		for (float logit : logits) {
			largest = Math.max(largest, logit);
		}
		return largest;
	}

}
