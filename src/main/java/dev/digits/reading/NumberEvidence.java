package dev.digits.reading;

import java.util.List;
import java.util.Optional;

import dev.digits.detection.DetectedDigit;
import dev.digits.recognition.Prediction;

/**
 * What speaks for a number as a whole. How much each figure counts is learnt from
 * rendered numbers, and is in the manifest.
 */
final class NumberEvidence {

	/** Log-odds beyond these bounds, e to the power of 9, say nothing more. */
	private static final double CERTAIN = 9;

	/** Nothing is divided by less. */
	private static final double TINY = 1e-4;

	/** The most support that a number can have. */
	private static final double ALL = 3;

	private NumberEvidence() {
	}

	/**
	 * Put it into figures.
	 * @param vote how the looks at the picture voted
	 * @param frames what the network for frames says of each digit that has a frame
	 * @param together what both networks say of each digit
	 * @return the figures: log-odds of all digits being what both networks say, of the
	 * least sure of them, of the winner, of its support and of its share of all support;
	 * digits of which the networks disagree; digits that were left out; digits
	 */
	static List<Double> of(Vote vote, List<Optional<Prediction>> frames, List<Prediction> together) {
		List<DetectedDigit> digits = vote.digits();
		int disagreements = 0;
		for (int i = 0; i < digits.size(); i++) {
			int digit = digits.get(i).digit();
			disagreements += frames.get(i).map(Prediction::digit).filter((other) -> other == digit).isEmpty() ? 1 : 0;
		}
		double leftOut = vote.leftOut().stream().mapToDouble(DetectedDigit::certainty).sum();
		double product = together.stream().mapToDouble(Prediction::confidence).reduce(1, (a, b) -> a * b);
		double least = together.stream().mapToDouble(Prediction::confidence).min().orElse(0);
		return List.of(logOdds(product), logOdds(least), logOdds(vote.winner().certainty()),
				logOdds(vote.support() / ALL),
				logOdds((vote.support() + TINY) / (vote.support() + vote.opposition() + 2 * TINY)),
				(double) disagreements, leftOut, (double) digits.size());
	}

	/**
	 * Of a number that the detector has not seen.
	 * @param digits how many there are
	 * @return the least that there can be
	 */
	static List<Double> none(int digits) {
		return List.of(-CERTAIN, -CERTAIN, -CERTAIN, -CERTAIN, -CERTAIN, 0.0, (double) digits, (double) digits);
	}

	private static double logOdds(double share) {
		return Math.max(-CERTAIN, Math.min(CERTAIN, Math.log(share / (1 - share))));
	}

}
