package dev.digits.recognition;

import java.util.List;

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
}
