package dev.digits.trainer.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Trial;
import dev.digits.modelstore.Manifest;
import dev.digits.trainer.evaluation.Interval;
import dev.digits.trainer.evaluation.Sample;

/**
 * The section of a model card that tells how good the version is.
 *
 * @param manifest what the version is
 * @param evaluation how it did
 */
record CardFigures(Manifest manifest, Evaluation evaluation) {

	private static final String NOT_MEASURED = "Not measured.";

	private static final int MAX_CONFUSIONS = 10;

	void write(Markdown card) {
		card.section("Figures");
		accuracy(card);
		trials(card);
		digits(card);
		calibration(card);
		corruptions(card);
		others(card);
	}

	private void accuracy(Markdown card) {
		card.part("Accuracy");
		ConfusionMatrix matrix = matrix();
		if (matrix.total() == 0) {
			card.paragraph(NOT_MEASURED);
			return;
		}
		int right = Math.toIntExact(Math.round(matrix.accuracy() * matrix.total()));
		card.paragraph("""
				**%s** of %s are read rightly, %s of %s; 95 %% interval %s (Wilson), as far as the choice of test \
				pictures goes. Mean cross-entropy %s nats. Of the pictures held back for choosing, %s.""".formatted(
				Words.percent(matrix.accuracy()), this.evaluation.dataset(), Words.count(right),
				Words.count(matrix.total()), words(Interval.wilson(right, Math.toIntExact(matrix.total()))),
				Words.decimals(this.evaluation.loss()), Words.percent(this.manifest.metrics().validationAccuracy())));
	}

	private void trials(Markdown card) {
		card.part("Trials");
		List<Trial> trials = this.evaluation.trials();
		if (trials.size() < 2) {
			card.paragraph("How much the result depends on the seed: not measured.");
			return;
		}
		Sample sample = Sample.of(trials.stream().mapToDouble(Trial::testAccuracy).toArray());
		card.paragraph("""
				The recipe was trained from %d seeds. Test accuracy: mean %s ± %s (standard deviation), 95 %% interval \
				of the mean %s (Student's t). This version is the trial of the least validation loss, whatever its \
				test accuracy. All trials as they were trained, in floats.""".formatted(sample.count(),
				Words.percent(sample.mean()), Words.percent(sample.deviation()), words(Interval.ofMean(sample))));
		card.figures(List.of("Seed", "Validation loss", "Validation accuracy", "Test accuracy", "This version"),
				trials.stream()
					.map((trial) -> List.of(Long.toString(trial.seed()), Words.decimals(trial.validationLoss()),
							Words.percent(trial.validationAccuracy()), Words.percent(trial.testAccuracy()),
							(trial.seed() == this.manifest.recipe().seed()) ? "yes" : ""))
					.toList());
	}

	private void digits(Markdown card) {
		card.part("Digits");
		ConfusionMatrix matrix = matrix();
		if (matrix.total() == 0) {
			card.paragraph(NOT_MEASURED);
			return;
		}
		card.figures(List.of("Digit", "Precision", "Recall", "F1", "Pictures"),
				matrix.perClass()
					.stream()
					.map((digit) -> List.of(Integer.toString(digit.digit()), Words.percent(digit.precision()),
							Words.percent(digit.recall()), Words.percent(digit.f1()), Words.count(digit.support())))
					.toList());
		card.picture("Confusion matrix", Evaluation.MATRIX_PICTURE);
		List<ConfusionMatrix.Confusion> confusions = matrix.topConfusions(MAX_CONFUSIONS);
		if (confusions.isEmpty()) {
			card.paragraph("No digit was taken for another.");
			return;
		}
		card.paragraph("What happened most often:")
			.figures(List.of("Digit", "Read as", "Times"),
					confusions.stream()
						.map((confusion) -> List.of(Integer.toString(confusion.actual()),
								Integer.toString(confusion.predicted()), Words.count(confusion.count())))
						.toList())
			.picture("Every misread test picture, with truth, answer and confidence", Evaluation.ERRORS_PICTURE);
	}

	private void calibration(Markdown card) {
		card.part("Calibration")
			.paragraph("""
					Logits are divided by the temperature %s, the one of the least loss on the pictures held back, \
					as they are and spoilt. Answers of a confidence below %s are marked uncertain, and those whose \
					logits have a free energy above %s; together they mark 1 %% of the digits held back. Expected \
					calibration error on the test set: %s.""".formatted(Words.decimals(this.manifest.temperature()),
					Words.decimals(this.manifest.rejection().minConfidence()),
					Words.decimals(this.manifest.rejection().maxEnergy()),
					Words.decimals(this.evaluation.expectedCalibrationError())));
		if (this.evaluation.reliability().isEmpty()) {
			card.paragraph("Reliability bin by bin: not measured.");
			return;
		}
		card.picture("Reliability diagram", Evaluation.RELIABILITY_PICTURE);
	}

	private void corruptions(Markdown card) {
		card.part("Spoilt pictures");
		OptionalDouble network = this.evaluation.meanNetworkError();
		OptionalDouble service = this.evaluation.meanServiceError();
		if (network.isEmpty() || service.isEmpty()) {
			card.paragraph(NOT_MEASURED);
			return;
		}
		card.paragraph(
				"""
						Test pictures spoilt in several ways (Mu and Gilmer, [MNIST-C](https://arxiv.org/abs/1906.02337), \
						2019). None of these pictures is learnt from, but while learning most of the ways are imitated. Errors of the network, which reads the pictures as they are; and of the service, which looks \
						for the digit first and may refuse.""");
		List<List<String>> rows = new ArrayList<>();
		this.evaluation.corruptions()
			.forEach((corruption) -> rows.add(List.of(Words.code(corruption.name()), Words.count(corruption.count()),
					Words.percent(corruption.networkError()), Words.percent(corruption.serviceError()))));
		rows.add(List.of("mean", "", Words.percent(network.getAsDouble()), Words.percent(service.getAsDouble())));
		card.figures(List.of("Corruption", "Pictures", "Network's errors", "Service's errors"), rows);
		card.picture("Errors on spoilt pictures", Evaluation.CORRUPTIONS_PICTURE);
	}

	private void others(Markdown card) {
		card.part("Pictures of something else");
		if (this.evaluation.others().isEmpty()) {
			card.paragraph(NOT_MEASURED);
			return;
		}
		card.paragraph(
				"""
						AUROC is the chance that a digit of the test set is scored above such a picture (0.5: no better than \
						guessing); the score is the negative free energy of the logits. Flagged is what the service refuses or marks uncertain.""")
			.figures(List.of("Pictures of", "Pictures", "AUROC", "Flagged"),
					this.evaluation.others()
						.stream()
						.map((others) -> List.of(Words.code(others.name()), Words.count(others.count()),
								Words.decimals(others.auroc()), Words.percent(others.flagged())))
						.toList());
	}

	private ConfusionMatrix matrix() {
		return new ConfusionMatrix(this.evaluation.matrix());
	}

	/** A share lies between 0 and 1, even where few trials do not say so. */
	private static String words(Interval interval) {
		return "%s to %s".formatted(Words.percent(Math.max(0, interval.low())),
				Words.percent(Math.min(1, interval.high())));
	}

}
