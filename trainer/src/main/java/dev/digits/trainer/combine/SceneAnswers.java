package dev.digits.trainer.combine;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.digits.evaluation.Evaluation;
import dev.digits.picture.NoDigitException;
import dev.digits.reading.CoarseToFine;
import dev.digits.reading.Reading;
import dev.digits.reading.StageTimer;
import dev.digits.recognition.DigitNetworks;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.scene.Scene;

/**
 * What the service answers to scenes that no network learnt from.
 *
 * @param answers one per scene, in order
 */
record SceneAnswers(List<Answer> answers) {

	/**
	 * Of the answers that are not marked uncertain at most this share shall be wrong. Of
	 * photos it is about a tenth of that: scenes are so much harder, for many digits in
	 * them can hardly be seen.
	 */
	private static final double MAX_WRONG = 0.015;

	/**
	 * Read scenes as the service does.
	 * @param networks of the version, with whose bounds answers are marked
	 * @param scenes any
	 * @return the answers
	 */
	static SceneAnswers of(DigitNetworks networks, List<Scene> scenes) {
		CoarseToFine reader = new CoarseToFine((bytes, look) -> {
			throw new IllegalStateException("a scene is no file");
		}, networks, StageTimer.NONE);
		return new SceneAnswers(scenes.stream().map((scene) -> answer(reader, scene)).toList());
	}

	private static Answer answer(CoarseToFine reader, Scene scene) {
		int truth = scene.single().map(Scene.Digit::value).orElse(Answer.NO_DIGIT);
		try {
			Reading reading = reader.read(scene.picture());
			return new Answer(truth, reading.prediction().digit(), reading.prediction().confidence(),
					reading.uncertain());
		}
		catch (NoDigitException ex) {
			return new Answer(truth, Answer.NO_DIGIT, 0, true);
		}
	}

	/**
	 * The least confidence from which answers may be relied on: of those above it few
	 * enough are wrong.
	 * @return 0 to 1
	 */
	double leastConfidence() {
		List<Answer> surestFirst = digits().filter((answer) -> !answer.uncertain())
			.sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
			.toList();
		double least = 1;
		int wrong = 0;
		for (int i = 0; i < surestFirst.size(); i++) {
			wrong += surestFirst.get(i).isRight() ? 0 : 1;
			if (wrong <= MAX_WRONG * (i + 1)) {
				least = surestFirst.get(i).confidence();
			}
		}
		return least;
	}

	private Stream<Answer> digits() {
		return this.answers.stream().filter((answer) -> answer.truth() != Answer.NO_DIGIT);
	}

	/**
	 * How well they did.
	 * @return the figures
	 */
	SceneFigures figures() {
		List<Answer> digits = digits().toList();
		List<Answer> sure = digits.stream().filter((answer) -> !answer.uncertain()).toList();
		List<Answer> others = this.answers.stream().filter((answer) -> answer.truth() == Answer.NO_DIGIT).toList();
		double[] confidences = digits.stream().mapToDouble(Answer::confidence).toArray();
		List<Evaluation.Bin> bins = Calibration.bins(confidences, (i) -> digits.get(i).isRight());
		return new SceneFigures(this.answers.size(), share(digits, Answer::isRight),
				share(sure, (answer) -> !answer.isRight()), share(digits, Answer::uncertain),
				share(others, Answer::uncertain), Calibration.expectedError(bins));
	}

	private static double share(List<Answer> answers, Predicate<Answer> which) {
		return answers.isEmpty() ? 0 : (double) answers.stream().filter(which).count() / answers.size();
	}

	/**
	 * An answer.
	 *
	 * @param truth the digit, or {@link #NO_DIGIT}
	 * @param digit that was answered, or {@link #NO_DIGIT} for a refusal
	 * @param confidence 0 to 1
	 * @param uncertain whether it was marked so, or refused
	 */
	record Answer(int truth, int digit, double confidence, boolean uncertain) {

		static final int NO_DIGIT = -1;

		boolean isRight() {
			return this.digit == this.truth;
		}

	}

}
