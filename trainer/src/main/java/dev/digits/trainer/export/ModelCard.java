package dev.digits.trainer.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.ConfusionMatrix.PerClass;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Corruption;
import dev.digits.evaluation.Evaluation.Others;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.evaluation.TrainingHistory.Epoch;
import dev.digits.modelstore.Manifest;

/**
 * What whoever uses a version should know of it, in one page. Every figure comes from the
 * run that made the version; what was not measured is said not to be.
 *
 * @param manifest what the version is; its list of files is not looked at, so that the
 * card can be one of them
 * @param evaluation how it did
 * @param history of its training
 * @param run where and how long it was trained
 * @see <a href="https://arxiv.org/abs/1810.03993">Mitchell et al., Model cards for model
 * reporting, 2019</a>
 */
public record ModelCard(Manifest manifest, Evaluation evaluation, TrainingHistory history, TrainingRun run) {

	/** The card's file name beside the manifest. */
	public static final String FILE = "MODEL_CARD.md";

	private static final int LAST_EPOCHS = 3;

	/**
	 * Write the card.
	 * @return Markdown
	 */
	public String text() {
		return text(null, null);
	}

	private String text(FinderSection finder, NumberSection numbers) {
		Markdown card = new Markdown().title("Model card: %s, version %d".formatted(this.manifest.name(), version()));
		details(card);
		uses(card);
		data(card);
		training(card);
		new CardFigures(this.manifest, this.evaluation).write(card);
		if (finder != null) {
			finder.write(card);
		}
		if (numbers != null) {
			numbers.write(card);
		}
		card.section("Limits").list(limits());
		again(card);
		return card.toString();
	}

	/**
	 * The card of a version that takes the network for frames of another, and how that
	 * was trained from the other's card.
	 * @param manifest what the version is
	 * @param evaluation of the network for frames
	 * @param history of its training
	 * @param before the other's card
	 * @param finder the section about the network that finds the digit
	 * @param numbers the section about the network that reads numbers
	 * @return Markdown
	 */
	public static String combined(Manifest manifest, Evaluation evaluation, TrainingHistory history, String before,
			FinderSection finder, NumberSection numbers) {
		return new ModelCard(manifest, evaluation, history, TrainingRun.of(before)).text(finder, numbers);
	}

	private int version() {
		return this.manifest.version();
	}

	private void details(Markdown card) {
		Manifest.Recipe recipe = this.manifest.recipe();
		Manifest.Input input = this.manifest.input();
		card.section("Model details")
			.facts(List.of("What", "This version"), List.of(List.of("Name", Words.code(this.manifest.name())),
					List.of("Version", Integer.toString(version())),
					List.of("Date", this.manifest.created().toString()),
					List.of("Architecture",
							"`%s` (`Architecture.java` in the trainer has its layers): a frame of %d × %d in, %d logits out"
								.formatted(recipe.network(), input.width(), input.height(),
										this.manifest.classes().size())),
					List.of("Parameters", Words.count(recipe.parameters())), List.of("Optimizer", recipe.optimizer()),
					List.of("Epochs", Integer.toString(recipe.epochs())),
					List.of("Batch size", Integer.toString(recipe.batchSize())),
					List.of("Seed", Long.toString(recipe.seed())),
					List.of("Threads", Integer.toString(recipe.threads())), List.of("Trainer", this.manifest.trainer()),
					List.of("Format",
							"ONNX, `%s`, which is served and measured; TorchScript, `%s`"
								.formatted(this.manifest.onnx(), this.manifest.network())),
					List.of("Arithmetic", """
							ONNX computes normalised convolutions but a first one with integers: bytes between layers, \
							weights of seven bits. TorchScript computes with floats.""")));
	}

	private static void uses(Markdown card) {
		card.section("Intended use")
			.paragraph(
					"""
							To read a handwritten digit, or a number of them, from a photo of paper, a scan or a drawing, through the \
							service: it finds the digit, brings it into the form of the training pictures and answers with a \
							calibrated confidence. Where an answer matters, a person looks at those marked uncertain.""")
			.section("Out-of-scope uses")
			.list(List.of("Letters, other scripts, printed type.",
					"Decisions about people, money or health that nobody checks: forms, cheques, prescriptions, marks.",
					"Telling who wrote something.",
					"The network without the service's picture code, unless the frames have MNIST's form already."));
	}

	private void data(Markdown card) {
		Manifest.Recipe recipe = this.manifest.recipe();
		card.section("Data")
			.list(List.of(
					"Learnt from: %s pictures, of %s and those named next."
						.formatted(Words.count(recipe.trainingPictures()), this.manifest.dataset()),
					"Changed and added: %s.".formatted(recipe.augmentation()), """
							Rendered photos, if any are named here, are drawn by the trainer's own code (letterforms, \
							hand, pen, paper, light, camera) and turned into frames by the service's code. \
							Nobody's photos are learnt from.""",
					"""
							What is no digit, if there is any: letters and signs among the rendered photos, and frames of \
							lying, mirrored and several digits, scribbles and textures; for these every digit is to be \
							equally likely. They are left out of all accuracies.""",
					"""
							Held back for choosing: %s pictures, from which nothing is learnt. Chosen: %s."""
						.formatted(Words.count(recipe.validationPictures()), recipe.selection()),
					"Held back for the figures below: %s, %s pictures.".formatted(this.evaluation.dataset(),
							Words.count(new ConfusionMatrix(this.evaluation.matrix()).total()))))
			.paragraph(
					"%s (LeCun et al., [Gradient-based learning applied to document recognition](https://doi.org/10.1109/5.726791), 1998) as it was read:"
						.formatted(this.manifest.dataset()))
			.facts(List.of("File", "SHA-256"),
					this.manifest.datasetSha256()
						.entrySet()
						.stream()
						.sorted(Map.Entry.comparingByKey())
						.map((file) -> List.of(Words.code(file.getKey()), Words.code(file.getValue())))
						.toList());
	}

	private void training(Markdown card) {
		card.section("Training")
			.paragraph("%s, all trials together, on %s (%d processors), with %s.".formatted(
					Words.duration(this.run.duration()), this.run.machine(), this.run.processors(), this.run.java()));
		List<Epoch> epochs = this.history.epochs();
		if (epochs.isEmpty()) {
			card.paragraph("Loss and accuracy per epoch: not measured.");
			return;
		}
		card.paragraph(
				"The last epochs. Loss and accuracy are taken while learning, on pictures as the recipe changes them:")
			.figures(List.of("Epoch", "Loss", "Accuracy", "Validation loss", "Validation accuracy", "Seconds"),
					epochs.subList(Math.max(0, epochs.size() - LAST_EPOCHS), epochs.size())
						.stream()
						.map((epoch) -> List.of(Integer.toString(epoch.epoch()), Words.decimals(epoch.loss()),
								Words.percent(epoch.accuracy()), Words.decimals(epoch.validationLoss()),
								Words.percent(epoch.validationAccuracy()), Long.toString(Math.round(epoch.seconds()))))
						.toList())
			.picture("Loss and accuracy per epoch", TrainingHistory.PLOT);
	}

	private List<String> limits() {
		List<String> limits = new ArrayList<>();
		ConfusionMatrix matrix = new ConfusionMatrix(this.evaluation.matrix());
		matrix.perClass()
			.stream()
			.filter((digit) -> digit.support() > 0)
			.min(Comparator.comparingDouble(PerClass::recall))
			.ifPresent((digit) -> limits
				.add("The digit of the lowest recall is %d: %s of its test pictures are read rightly."
					.formatted(digit.digit(), Words.percent(digit.recall()))));
		this.evaluation.corruptions()
			.stream()
			.max(Comparator.comparingDouble(Corruption::serviceError))
			.ifPresent(
					(corruption) -> limits.add("Of the spoilt pictures `%s` are the hardest: the service fails on %s."
						.formatted(corruption.name(), Words.percent(corruption.serviceError()))));
		this.evaluation.others()
			.stream()
			.min(Comparator.comparingDouble(Others::flagged))
			.ifPresent((others) -> limits.add(
					"An answer does not prove that there is a digit: of `%s`, %s get one that is not even marked uncertain."
						.formatted(others.name(), Words.percent(1 - others.flagged()))));
		limits.add("""
				MNIST's digits were written in the United States, by employees of the Census Bureau and by high-school \
				students, and cut out cleanly. Figures on them promise nothing for other hands, pens and papers.""");
		limits.add("MNIST does not say who wrote what, so no figure here is broken down by writers.");
		limits.add("Confidences are calibrated on pictures like those held back; on others they may be too high.");
		return limits;
	}

	private void again(Markdown card) {
		card.section("To train it again").code(this.run.command()).paragraph("""
				`DIR` is a folder with the four files of the checksums above. `MNIST-C` and `FONTS`, if they are \
				named, are only measured on. Another number of threads gives other last bits.""");
	}

}
