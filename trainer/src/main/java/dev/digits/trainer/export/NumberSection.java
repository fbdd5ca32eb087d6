package dev.digits.trainer.export;

import java.util.List;

import dev.digits.evaluation.Evaluation;
import dev.digits.modelstore.Manifest;
import dev.digits.trainer.detection.NumberDescription;

/**
 * The section of a model card about the network that finds and reads numbers.
 *
 * @param detector what it is
 * @param calibration of the confidence in whole numbers
 * @param figures how rendered numbers are read
 * @param command what to type to make the version again
 */
public record NumberSection(NumberDescription detector, Manifest.NumberCalibration calibration,
		Evaluation.Numbers figures, String command) {

	void write(Markdown card) {
		card.section("The network that reads numbers")
			.paragraph("""
					It reads a picture of any size and tells for every cell of %d pixels whether the middle of a digit \
					is there, which digit, and its box. Several copies of the picture each give a number; the numbers \
					vote. The network for frames is asked about every digit; the answer is the product of both."""
				.formatted(this.detector.stride()))
			.facts(List.of("What", "This version"),
					List.of(List.of("Parameters", Words.count(this.detector.parameters())),
							List.of("Optimizer", this.detector.optimizer()),
							List.of("Steps, scenes per step",
									"%s, %d".formatted(Words.count(this.detector.steps()), this.detector.batchSize())),
							List.of("Scenes made", Words.count(this.detector.scenes())),
							List.of("Variation of a scene", this.detector.variation()),
							List.of("Seed", Long.toString(this.detector.seed())),
							List.of("Threads", Integer.toString(this.detector.threads())),
							List.of("Marked uncertain",
									"confidence in the whole number below %s, an uncertain digit, or digits left out"
										.formatted(Words.decimals(this.calibration.minConfidence()))),
							List.of("Format",
									"ONNX, `%s`, which is served; TorchScript, `%s`".formatted(this.detector.onnx(),
											this.detector.network()))))
			.paragraph("""
					It learnt from rendered numbers alone: rows of digits by one hand, in boxes, combs and frames, on \
					lines and printed patterns, among letters and signs, scanned, faxed and photographed. The figures \
					are of numbers in the hands of others: other fonts and MNIST's validation digits.""")
			.figures(List.of("Figure", "Share"),
					List.of(List.of("The detector alone: rows read exactly",
							Words.percent(this.detector.figures().exact())),
							List.of("As served: numbers read exactly", Words.percent(this.figures.exact())),
							List.of("Marked uncertain or refused", Words.percent(this.figures.uncertain())),
							List.of("Wrong of those not marked", Words.percent(this.figures.wrongOfSure())),
							List.of("Expected calibration error of whole numbers",
									Words.percent(this.figures.expectedCalibrationError()))))
			.picture("How often numbers of about one confidence are right, beside the same for digits",
					Evaluation.RELIABILITY_PICTURE)
			.paragraph("How the version was made of its three networks:")
			.code(this.command);
	}

}
