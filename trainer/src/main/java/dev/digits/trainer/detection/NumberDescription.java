package dev.digits.trainer.detection;

import dev.digits.modelstore.Manifest;

/**
 * What a detector of numbers is and how it came to be: {@code number-detector.json}.
 *
 * @param network the file that holds it (TorchScript)
 * @param onnx the file that holds the same as ONNX
 * @param multiple of which height and width of a picture must be, in pixels
 * @param stride from cell to cell of the output, in pixels
 * @param boxWidth of the box whose code is zero, in pixels
 * @param boxHeight of the box whose code is zero, in pixels
 * @param score from which on the figures count a digit as found
 * @param parameters how many numbers it computes with
 * @param figures of the validation scenes
 * @param steps that were taken
 * @param batchSize scenes per step
 * @param scenes that were made to learn from
 * @param seed of all random numbers
 * @param threads that learnt
 * @param optimizer in words
 * @param variation of the scenes at each step, in words
 */
public record NumberDescription(String network, String onnx, int multiple, int stride, double boxWidth,
		double boxHeight, double score, long parameters, NumberFigures figures, int steps, int batchSize, long scenes,
		long seed, int threads, String optimizer, String variation) {

	/**
	 * What a manifest says of it.
	 * @param calibration of the confidence in whole numbers
	 * @return the entry
	 */
	public Manifest.NumberDetector manifest(Manifest.NumberCalibration calibration) {
		return new Manifest.NumberDetector(this.network, this.onnx, calibration);
	}

}
