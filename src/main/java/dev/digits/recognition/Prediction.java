package dev.digits.recognition;

import java.util.Arrays;
import java.util.List;

import dev.digits.modelstore.Manifest;

/**
 * What the network reads in a frame.
 *
 * @param digit 0 to 9
 * @param confidence the digit's probability, 0 to 1, calibrated
 * @param uncertain whether not to rely on it, by the model's own bounds: the confidence
 * is too low, or what the frame shows is too unlike a digit
 * @param energy the free energy of what the frame shows less the model's bound, in nats:
 * the lower, the more like a digit; above 0 too unlike any
 * @param probabilities of the digits 0 to 9, together 1
 * @param model the name of the model that answered
 * @param version the model's version
 */
public record Prediction(int digit, double confidence, boolean uncertain, double energy, List<Double> probabilities,
		String model, int version) {

	/**
	 * Make probabilities of logits, and judge by the model's own bounds.
	 * @param logits what the network says, one number per digit
	 * @param manifest of the network
	 * @return the prediction
	 */
	public static Prediction of(float[] logits, Manifest manifest) {
		return of(logits, manifest.temperature(), manifest.rejection(), manifest.name(), manifest.version());
	}

	/**
	 * Make probabilities of logits, and judge by bounds.
	 * @param logits what the network says, one number per digit
	 * @param temperature what logits are divided by
	 * @param bounds beyond which the prediction is uncertain
	 * @param model the name of the model
	 * @param version the model's version
	 * @return the prediction
	 */
	public static Prediction of(float[] logits, double temperature, Manifest.Rejection bounds, String model,
			int version) {
		double[] probabilities = Softmax.of(logits, temperature);
		int digit = 0;
		for (int candidate = 1; candidate < probabilities.length; candidate++) {
			digit = (probabilities[candidate] > probabilities[digit]) ? candidate : digit;
		}
		double energy = FreeEnergy.of(logits) - bounds.maxEnergy();
		boolean uncertain = probabilities[digit] < bounds.minConfidence() || energy > 0;
		return new Prediction(digit, probabilities[digit], uncertain, energy,
				Arrays.stream(probabilities).boxed().toList(), model, version);
	}

	/**
	 * The same, but not to be relied on.
	 * @return an uncertain prediction
	 */
	public Prediction asUncertain() {
		return new Prediction(this.digit, this.confidence, true, this.energy, this.probabilities, this.model,
				this.version);
	}

}
