package dev.digits.recognition;

import java.util.ArrayList;
import java.util.List;

import dev.digits.detection.Detection;
import dev.digits.modelstore.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * What two networks together say of a digit: the geometric mean of their calibrated
 * probabilities. One has seen the whole picture, the other the digit's frame; where they
 * disagree, the one that is sure outweighs the one that is not.
 *
 * @param prediction which digit it is, and how sure that is
 * @param none how likely there is no digit, 0 to 1
 */
public record Consensus(Prediction prediction, double none) {

	/** What an opinion leaves every digit at least: none can veto. */
	private static final double LEAST = 1e-5;

	/** Nearer to 0 and 1 a probability has no logarithm worth its name. */
	private static final double TINY = 1e-12;

	/**
	 * Put both opinions together. The energy of the prediction is the larger of the
	 * frame's free energy, less its bound, and the log-odds of there being no digit, less
	 * theirs: above 0 one of the two says that this is none.
	 * @param detection the detector's logits, of the ten digits and of none
	 * @param frame what the network says of the digit's frame; null if there is no ink to
	 * make a frame of
	 * @param manifest of the version
	 * @return what both say together
	 * @throws dev.digits.modelstore.ModelStoreException if the version has no detector
	 */
	public static Consensus of(float[] detection, @Nullable Prediction frame, Manifest manifest) {
		Manifest.Finder finder = manifest.requiredFinder();
		double[] seen = Softmax.of(detection, finder.temperature());
		double none = seen[Detection.NONE];
		double[] together = new double[Detection.NONE];
		double sum = 0;
		int digit = 0;
		for (int i = 0; i < together.length; i++) {
			double read = (frame == null) ? 1 : frame.probabilities().get(i);
			together[i] = Math.sqrt(Math.max(LEAST, seen[i] / (1 - none + LEAST)) * Math.max(LEAST, read));
			sum += together[i];
			digit = (together[i] > together[digit]) ? i : digit;
		}
		List<Double> probabilities = new ArrayList<>(together.length);
		for (double each : together) {
			probabilities.add(each / sum);
		}
		double confidence = probabilities.get(digit);
		boolean uncertain = confidence < finder.rejection().minConfidence() || none > finder.rejection().maxNone();
		double unlike = logOdds(none) - logOdds(finder.rejection().maxNone());
		double energy = (frame == null) ? unlike : Math.max(unlike, frame.energy());
		return new Consensus(new Prediction(digit, confidence, uncertain, energy, probabilities, manifest.name(),
				manifest.version()), none);
	}

	private static double logOdds(double probability) {
		double inside = Math.max(TINY, Math.min(1 - TINY, probability));
		return Math.log(inside / (1 - inside));
	}

}
