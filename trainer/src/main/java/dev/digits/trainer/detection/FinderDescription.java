package dev.digits.trainer.detection;

import dev.digits.modelstore.Manifest;

/**
 * What a finder is and how it came to be: {@code digit-finder.json}, from which a version
 * that takes it in is told.
 *
 * @param network the file that holds it (TorchScript)
 * @param onnx the file that holds the same as ONNX
 * @param size of the square that it reads, in pixels
 * @param parameters how many numbers it computes with
 * @param temperature what its logits are divided by before the softmax, so that a
 * confidence of 90 % is right nine times in ten on the validation scenes
 * @param expectedCalibrationError what is left of the gap, 0 to 1
 * @param figures of the validation scenes
 * @param steps that were taken
 * @param batchSize scenes per step
 * @param scenes that were made to learn from
 * @param seed of all random numbers
 * @param threads that learnt
 * @param optimizer in words
 * @param variation of the scenes at each step, in words
 */
public record FinderDescription(String network, String onnx, int size, long parameters, double temperature,
		double expectedCalibrationError, FinderFigures figures, int steps, int batchSize, long scenes, long seed,
		int threads, String optimizer, String variation) {

	/**
	 * What a manifest says of it.
	 * @param bounds by which answers of both networks are marked
	 * @return the entry
	 */
	public Manifest.Finder manifest(Manifest.Doubt bounds) {
		return new Manifest.Finder(this.network, this.onnx, this.size, this.temperature, bounds);
	}

}
