package dev.digits.trainer.combine;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.digits.evaluation.Evaluation;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.NoDigitException;
import dev.digits.reading.MultiScale;
import dev.digits.reading.NumberReading;
import dev.digits.reading.StageTimer;
import dev.digits.recognition.NumberNetworks;
import dev.digits.trainer.evaluation.Calibration;
import dev.digits.trainer.evaluation.LogisticRegression;
import dev.digits.trainer.scene.number.NumberScene;
import org.jspecify.annotations.Nullable;

/**
 * What the service answers to rendered numbers that no network learnt from.
 *
 * @param answers one per scene, in order
 */
record NumberAnswers(List<Answer> answers) {

	/** Of the numbers that are not marked uncertain at most this share shall be wrong. */
	private static final double MAX_WRONG = 0.01;

	/**
	 * Read scenes as the service does.
	 * @param networks of the version
	 * @param scenes that show a number
	 * @return the answers
	 */
	static NumberAnswers of(NumberNetworks networks, List<NumberScene> scenes) {
		MultiScale reader = new MultiScale((bytes, look) -> {
			throw new IllegalStateException("a scene is no file");
		}, networks, StageTimer.NONE);
		return new NumberAnswers(scenes.stream().map((scene) -> answer(reader, scene)).toList());
	}

	private static Answer answer(MultiScale reader, NumberScene scene) {
		try {
			NumberReading reading = reader.read(scene.picture());
			return new Answer(reading.text().equals(text(scene)), reading);
		}
		catch (NoDigitException ex) {
			return new Answer(false, null);
		}
	}

	private static String text(NumberScene scene) {
		return scene.digits()
			.stream()
			.collect(Collectors.groupingBy(NumberScene.Digit::row, TreeMap::new,
					Collectors.mapping((digit) -> Integer.toString(digit.value()), Collectors.joining())))
			.values()
			.stream()
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Fit the confidence in whole numbers to the first half of the answers, and choose
	 * the bound by the other half.
	 * @return the calibration
	 */
	Manifest.NumberCalibration calibration() {
		List<Answer> read = this.answers.stream().filter((answer) -> answer.reading() != null).toList();
		List<Answer> fit = read.subList(0, read.size() / 2);
		LogisticRegression regression = LogisticRegression.fit(
				fit.stream().map((answer) -> answer.reading().evidence()).toList(),
				fit.stream().map(Answer::right).toList());
		Manifest.NumberCalibration unbounded = new Manifest.NumberCalibration(regression.bias(), regression.weights(),
				0);
		return new Manifest.NumberCalibration(regression.bias(), regression.weights(),
				leastConfidence(read.subList(read.size() / 2, read.size()), unbounded));
	}

	private static double leastConfidence(List<Answer> answers, Manifest.NumberCalibration calibration) {
		List<Answer> surestFirst = answers.stream()
			.filter((answer) -> !answer.reading().isDoubtful())
			.sorted(Comparator.comparingDouble((Answer answer) -> calibration.confidence(answer.reading().evidence()))
				.reversed())
			.toList();
		double least = 1;
		int wrong = 0;
		for (int i = 0; i < surestFirst.size(); i++) {
			wrong += surestFirst.get(i).right() ? 0 : 1;
			if (wrong <= MAX_WRONG * (i + 1)) {
				least = calibration.confidence(surestFirst.get(i).reading().evidence());
			}
		}
		return least;
	}

	/**
	 * How well they did, by the version's own calibration: the half that was not fitted
	 * to.
	 * @return the figures
	 */
	Evaluation.Numbers figures() {
		List<Answer> half = this.answers.subList(this.answers.size() / 2, this.answers.size());
		List<Answer> sure = half.stream().filter((answer) -> !answer.isUncertain()).toList();
		double[] confidences = half.stream()
			.mapToDouble((answer) -> (answer.reading() != null) ? answer.reading().confidence() : 0)
			.toArray();
		List<Evaluation.Bin> bins = Calibration.bins(confidences, (i) -> half.get(i).right());
		return new Evaluation.Numbers(half.size(), share(half, true), 1 - (double) sure.size() / half.size(),
				share(sure, false), Calibration.expectedError(bins), bins);
	}

	private static double share(List<Answer> answers, boolean right) {
		return (double) IntStream.range(0, answers.size()).filter((i) -> answers.get(i).right() == right).count()
				/ Math.max(1, answers.size());
	}

	/**
	 * An answer.
	 *
	 * @param right whether it is exactly what the scene shows
	 * @param reading what was read; null if the scene was refused
	 */
	record Answer(boolean right, @Nullable NumberReading reading) {

		boolean isUncertain() {
			return this.reading == null || this.reading.uncertain();
		}

	}

}
