package dev.digits.recognition;

import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.DetectedDigit;
import dev.digits.modelstore.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What the detector of numbers and the network for frames together say of a digit: the
 * product of their probabilities. The frame counts the less, the more unlike a digit it
 * is: on a patterned background it holds more than the digit.
 *
 * @see <a href="https://doi.org/10.1162/089976602760128018">Hinton, Training products of
 * experts by minimizing contrastive divergence, 2002</a>
 */
final class ProductOfExperts {

	/**
	 * What an opinion leaves every digit at least (e to the power of -6): none can veto.
	 */
	private static final double LEAST = 0.0025;

	/**
	 * What the frame counts at most, the detector being 1: it has seen nothing but the
	 * digit.
	 */
	private static final double CLEAN = 1.25;

	/** Of a digit without a frame nobody says whether it is like one, in nats. */
	private static final double UNLIKE = 0;

	private ProductOfExperts() {
	}

	/**
	 * Put both opinions together.
	 * @param digit what the detector says
	 * @param frame what the network for frames says; null if there is no ink
	 * @param manifest of the version
	 * @return the digit, its confidence and whether that is below the version's bound
	 */
	static Prediction of(DetectedDigit digit, @Nullable Prediction frame, Manifest manifest) {
		double[] together = Softmax.of(digit.logits(), 1);
		double weight = (frame == null) ? 0 : CLEAN / (1 + Math.exp(frame.energy()));
		double sum = 0;
		for (int i = 0; i < together.length; i++) {
			together[i] *= (frame == null) ? 1 : Math.pow(Math.max(LEAST, frame.probabilities().get(i)), weight);
			sum += together[i];
		}
		int best = 0;
		List<Double> probabilities = new ArrayList<>(together.length);
		for (int i = 0; i < together.length; i++) {
			best = (together[i] > together[best]) ? i : best;
			probabilities.add(together[i] / sum);
		}
		double confidence = probabilities.get(best);
		return new Prediction(best, confidence, confidence < manifest.rejection().minConfidence(),
				(frame == null) ? UNLIKE : frame.energy(), probabilities, manifest.name(), manifest.version());
	}

}
