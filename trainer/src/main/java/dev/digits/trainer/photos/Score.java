package dev.digits.trainer.photos;

import java.util.List;

/**
 * How well photos are read.
 *
 * @param digits how many show one digit
 * @param right how many of these are read rightly, be the answer uncertain or not
 * @param flagged how many of these are refused or marked uncertain
 * @param others how many show something else: no digit, or several
 * @param othersFlagged how many of these are refused or marked uncertain, as they should
 */
record Score(int digits, int right, int flagged, int others, int othersFlagged) {

	static Score of(List<Outcome> outcomes) {
		List<Outcome> digits = outcomes.stream().filter((outcome) -> outcome.photo().isDigit()).toList();
		List<Outcome> others = outcomes.stream()
			.filter((outcome) -> !outcome.photo().isDigit() && !outcome.photo().label().isEmpty())
			.toList();
		return new Score(digits.size(), (int) digits.stream().filter(Outcome::right).count(), flagged(digits),
				others.size(), flagged(others));
	}

	private static int flagged(List<Outcome> outcomes) {
		return (int) outcomes.stream().filter(Outcome::flagged).count();
	}

	/**
	 * The share of digits that are read rightly.
	 * @return in percent; not a number without any
	 */
	double accuracy() {
		return 100.0 * this.right / this.digits;
	}

	/**
	 * The share of digits that are refused or marked uncertain.
	 * @return in percent; not a number without any
	 */
	double flaggedShare() {
		return 100.0 * this.flagged / this.digits;
	}

}
