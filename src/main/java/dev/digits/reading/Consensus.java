package dev.digits.reading;

import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.Detection;
import dev.digits.modelstore.Manifest;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Softmax;
import org.jspecify.annotations.Nullable;

/**
 * What two networks together say of a digit: the geometric mean of their calibrated
 * probabilities. One has seen the whole picture, the other the digit's frame; where they
 * disagree, the one that is sure outweighs the one that is not.
 *
 * @param prediction which digit it is, and how sure that is
 * @param none how likely there is no digit, 0 to 1
 */
record Consensus(Prediction prediction, double none) {

	/** What an opinion says at least of every digit: none shall be able to veto. */
	private static final double LEAST = 1e-5;

	/** Without a frame there is but one opinion. */
	private static final double NO_OPINION = 0.1;

	/**
	 * Put both opinions together.
	 * @param finder what the detector says of the picture
	 * @param frame what the network says of the digit's frame; null if there is no ink to
	 * make a frame of
	 * @param manifest of the version
	 * @return what both say together
	 */
	static Consensus of(float[] finder, @Nullable Prediction frame, Manifest manifest) {
		Manifest.Finder calibration = manifest.requiredFinder();
		double[] all = Softmax.of(finder, calibration.temperature());
		double none = all[Detection.CLASSES - 1];
		double[] together = new double[Detection.CLASSES - 1];
		double sum = 0;
		for (int digit = 0; digit < together.length; digit++) {
			double second = (frame == null) ? NO_OPINION : frame.probabilities().get(digit);
			together[digit] = Math.sqrt(Math.max(LEAST, all[digit] / (1 - none)) * Math.max(LEAST, second));
			sum += together[digit];
		}
		int best = 0;
		List<Double> probabilities = new ArrayList<>();
		for (int digit = 0; digit < together.length; digit++) {
			best = (together[digit] > together[best]) ? digit : best;
			probabilities.add(together[digit] / sum);
		}
		double confidence = probabilities.get(best);
		boolean uncertain = confidence < calibration.rejection().minConfidence()
				|| none > calibration.rejection().maxNone();
		return new Consensus(new Prediction(best, confidence, uncertain, (frame == null) ? 0 : frame.energy(),
				probabilities, manifest.name(), manifest.version()), none);
	}

}
