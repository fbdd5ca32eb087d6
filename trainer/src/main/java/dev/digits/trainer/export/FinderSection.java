package dev.digits.trainer.export;

import java.util.List;

import dev.digits.modelstore.Manifest;
import dev.digits.trainer.evaluation.SceneFigures;
import dev.digits.trainer.detection.FinderDescription;
import dev.digits.trainer.detection.FinderFigures;

/**
 * The section of a model card about the network that finds the digit.
 *
 * @param finder what it is
 * @param bounds by which answers of both networks are marked
 * @param figures how both read scenes together
 */
public record FinderSection(FinderDescription finder, Manifest.Doubt bounds, SceneFigures figures) {

	void write(Markdown card) {
		FinderFigures alone = this.finder.figures();
		card.section("The network that finds the digit")
			.paragraph(
					"""
							It reads the whole picture, reduced to %d × %d, and says which digit it shows, or none, and where. \
							The other network reads the frame that is cut out there. The answer is the geometric mean of both."""
						.formatted(this.finder.size(), this.finder.size()))
			.facts(List.of("What", "This version"),
					List.of(List.of("Parameters", Words.count(this.finder.parameters())),
							List.of("Optimizer", this.finder.optimizer()),
							List.of("Steps, scenes per step",
									"%s, %d".formatted(Words.count(this.finder.steps()), this.finder.batchSize())),
							List.of("Scenes made", Words.count(this.finder.scenes())),
							List.of("Variation of a scene", this.finder.variation()),
							List.of("Seed", Long.toString(this.finder.seed())),
							List.of("Threads", Integer.toString(this.finder.threads())),
							List.of("Temperature", Words.decimals(this.finder.temperature())),
							List.of("Marked uncertain", "confidence below %s, or no digit likelier than %s".formatted(
									Words.decimals(this.bounds.minConfidence()), Words.percent(this.bounds.maxNone()))),
							List.of("Format",
									"ONNX, `%s`, which is served; TorchScript, `%s`".formatted(this.finder.onnx(),
											this.finder.network()))))
			.paragraph(
					"""
							It learnt from rendered scenes alone: digits in MNIST's shapes, of handwriting fonts and in letterforms \
							of our own, on paper and boards, in light and shadow, and drawings. The figures are of scenes in the \
							hands of others: other fonts and MNIST's validation digits. Of these scenes about one in ten shows a \
							digit that people would not find either.""")
			.figures(List.of("Figure", "Share"), List.of(
					List.of("The finder alone: right digit", Words.percent(alone.digits())),
					List.of("The finder alone: median overlap of the box (IoU)", Words.percent(alone.iou())),
					List.of("Both networks: right digit", Words.percent(this.figures.right())),
					List.of("Marked uncertain or refused", Words.percent(this.figures.uncertain())),
					List.of("Wrong of those not marked", Words.percent(this.figures.wrongOfSure())),
					List.of("Scenes of none or several digits that are marked or refused",
							Words.percent(this.figures.othersFlagged())),
					List.of("Expected calibration error", Words.percent(this.figures.expectedCalibrationError()))));
	}

}
