package dev.digits.recognition;

import java.util.Arrays;
import java.util.List;

import dev.digits.modelstore.Manifest;

/**
 * What the network reads in a frame.
 *
 * @param digit 0 to 9
 * @param confidence the digit's probability, 0 to 1, calibrated
 * @param uncertain whether the confidence is too low to rely on, by the model's own
 * threshold
 * @param probabilities of the digits 0 to 9, together 1
 * @param model the name of the model that answered
 * @param version the model's version
 */
public record Prediction(int digit, double confidence, boolean uncertain, List<Double> probabilities, String model,
		int version) {

	/**
	 * Make probabilities of logits, and judge by the model's own threshold.
	 * @param logits what the network says, one number per digit
	 * @param manifest of the network
	 * @return the prediction
	 */
	public static Prediction of(float[] logits, Manifest manifest) {
		double[] probabilities = Softmax.of(logits, manifest.temperature());
		int digit = 0;
		for (int candidate = 1; candidate < probabilities.length; candidate++) {
			digit = (probabilities[candidate] > probabilities[digit]) ? candidate : digit;
		}
		boolean uncertain = probabilities[digit] < manifest.rejection().minConfidence();
		return new Prediction(digit, probabilities[digit], uncertain, Arrays.stream(probabilities).boxed().toList(),
				manifest.name(), manifest.version());
	}

}
