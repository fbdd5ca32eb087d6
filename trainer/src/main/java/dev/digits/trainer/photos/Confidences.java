package dev.digits.trainer.photos;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.digits.trainer.evaluation.Calibration;

/**
 * How honest confidences are on photos of digits; refused ones have none.
 *
 * @param expectedError 0 to 1, over 15 bins
 * @param whenRight the mean confidence of right answers; not a number without any
 * @param whenWrong the mean confidence of wrong answers; not a number without any
 */
record Confidences(double expectedError, double whenRight, double whenWrong) {

	static Confidences of(List<Outcome> outcomes) {
		List<Outcome> answers = outcomes.stream()
			.filter((outcome) -> outcome.photo().isDigit() && outcome.confidence().isPresent())
			.toList();
		double[] confidences = answers.stream().mapToDouble((answer) -> answer.confidence().orElseThrow()).toArray();
		return new Confidences(
				Calibration.expectedError(Calibration.bins(confidences, (index) -> answers.get(index).right())),
				mean(answers, Outcome::right), mean(answers, (answer) -> !answer.right()));
	}

	private static double mean(List<Outcome> answers, Predicate<Outcome> which) {
		return answers.stream()
			.filter(which)
			.mapToDouble((answer) -> answer.confidence().orElseThrow())
			.average()
			.orElse(Double.NaN);
	}

	String inWords() {
		return String.format(Locale.ROOT,
				"Expected calibration error on the digits: %.2f %%; mean confidence %.3f when right, %.3f when wrong",
				100 * this.expectedError, this.whenRight, this.whenWrong);
	}

}
