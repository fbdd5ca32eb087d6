package dev.digits.trainer.export;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.Evaluation.Bin;
import dev.digits.evaluation.Evaluation.Corruption;
import dev.digits.evaluation.Evaluation.Others;
import dev.digits.evaluation.Evaluation.Trial;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.evaluation.TrainingHistory.Epoch;
import dev.digits.modelstore.Manifest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModelCardTests {

	private static final int[][] MATRIX = { { 90, 10 }, { 0, 100 } };

	private static final int[][] NOTHING = new int[2][2];

	private static final List<Trial> TRIALS = List.of(new Trial(42, 0.05, 0.981, 0.995),
			new Trial(43, 0.04, 0.982, 0.99), new Trial(44, 0.06, 0.983, 0.994));

	private final String card = card(evaluation(MATRIX, TRIALS), 2);

	private final String unmeasured = card(
			new Evaluation("MNIST test", NOTHING, 0, 0, List.of(), null, null, null, null, null), 0);

	@Test
	void namesTheVersionAndItsRecipe() {
		assertThat(this.card).startsWith("# Model card: some-cnn, version 7\n")
			.contains("| Date | 2026-01-02T03:04:05Z |", "| Parameters | 421,642 |", "| Seed | 43 |", "| Threads | 2 |",
					"| Trainer | digit-trainer 0.1 |", "small-cnn");
	}

	@Test
	void hasTheSectionsOfAModelCard() {
		assertThat(headings(this.card)).containsExactly("# Model card: some-cnn, version 7", "## Model details",
				"## Intended use", "## Out-of-scope uses", "## Data", "## Training", "## Figures", "### Accuracy",
				"### Trials", "### Digits", "### Calibration", "### Spoilt pictures", "### Pictures of something else",
				"## Limits", "## To train it again");
		assertThat(headings(this.unmeasured)).isEqualTo(headings(this.card));
	}

	@Test
	void givesTheAccuracyWithItsInterval() {
		// Wilson's interval of 190 of 200.
		assertThat(this.card).contains("**95.00 %** of MNIST test", "190 of 200", "91.04 % to 97.26 %");
	}

	@Test
	void givesMeanAndSpreadOfTheTrials() {
		// Mean 0.993, standard deviation 0.002646; half of the interval is 4.3027 times
		// that by the root of 3.
		assertThat(this.card).contains("mean 99.30 % ± 0.26 %", "98.64 % to 99.96 %");
	}

	@Test
	void marksTheTrialThatWasChosen() {
		assertThat(this.card).contains("| 42 | 0.0500 | 98.10 % | 99.50 % |  |",
				"| 43 | 0.0400 | 98.20 % | 99.00 % | yes |", "| 44 | 0.0600 | 98.30 % | 99.40 % |  |");
	}

	@Test
	void saysNothingOfTheSpreadOfASingleTrial() {
		String single = card(evaluation(MATRIX, TRIALS.subList(0, 1)), 2);
		assertThat(single).contains("depends on the seed: not measured").doesNotContain("Student", "±", "NaN");
	}

	@Test
	void staysWithinWholeSharesWhereTrialsAreFew() {
		String two = card(evaluation(MATRIX, List.of(new Trial(42, 0.1, 1, 0.99), new Trial(43, 0.1, 1, 1))), 2);
		assertThat(two).contains("to 100.00 % (Student's t)").containsOnlyOnce("| yes |");
	}

	@Test
	void givesTheFiguresOfEachDigit() {
		assertThat(this.card).contains("| 0 | 100.00 % | 90.00 % | 94.74 % | 100 |",
				"| 1 | 90.91 % | 100.00 % | 95.24 % | 100 |", "| 0 | 1 | 10 |",
				"The digit of the lowest recall is 0: 90.00 %");
	}

	@Test
	void tellsTheCalibration() {
		assertThat(this.card).contains("temperature 1.2500", "below 0.5500", "above -3.5000",
				"error on the test set: 0.0125");
	}

	@Test
	void givesTheErrorsOnSpoiltPicturesAndTheirMeans() {
		assertThat(this.card).contains("| `fog` | 100 | 20.00 % | 40.00 % |", "| mean |  | 12.50 % | 25.00 % |",
				"`fog` are the hardest: the service fails on 40.00 %");
	}

	@Test
	void tellsHowOftenSomethingElseIsFlagged() {
		assertThat(this.card).contains("| `letters` | 50 | 0.9750 | 80.00 % |", "of `letters`, 20.00 % get one");
	}

	@Test
	void showsTheLastEpochs() {
		assertThat(card(evaluation(MATRIX, TRIALS), 5))
			.contains("4 min 45 s, all trials together, on Some Processor, Linux (2 processors), with Some VM 17.")
			.contains("| 3 | ", "| 5 | 0.5000 | 90.00 % | 0.0500 | 98.00 % | 20 |")
			.doesNotContain("| 2 | 0.5");
	}

	@Test
	void listsTheChecksumsOfTheData() {
		assertThat(this.card).contains("| `a-images` | `aa` |\n| `b-labels` | `bb` |");
	}

	@Test
	void linksPicturesBesideIt() {
		assertThat(pictures(this.card)).containsExactly(TrainingHistory.PLOT, Evaluation.MATRIX_PICTURE,
				Evaluation.ERRORS_PICTURE, Evaluation.RELIABILITY_PICTURE, Evaluation.CORRUPTIONS_PICTURE);
	}

	@Test
	void saysWhatWasNotMeasured() {
		assertThat(this.unmeasured)
			.contains("### Accuracy\n\nNot measured.", "### Digits\n\nNot measured.",
					"### Spoilt pictures\n\nNot measured.", "### Pictures of something else\n\nNot measured.",
					"depends on the seed: not measured", "bin by bin: not measured", "per epoch: not measured")
			.doesNotContain("NaN");
		assertThat(pictures(this.unmeasured)).isEmpty();
	}

	@Test
	void tellsTheCommandThatTrainsItAgain() {
		assertThat(this.card).contains("trainer/run train --data DIR --epochs 10 --seed 42 --trials 3\n");
	}

	private static String card(Evaluation evaluation, int epochs) {
		TrainingHistory history = new TrainingHistory(IntStream.rangeClosed(1, epochs)
			.mapToObj((epoch) -> new Epoch(epoch, 0.5, 0.9, 0.05, 0.98, 20.4))
			.toList());
		return new ModelCard(manifest(), evaluation, history, new TrainingRun("Some Processor, Linux", 2, "Some VM 17",
				Duration.ofSeconds(285), "trainer/run train --data DIR --epochs 10 --seed 42 --trials 3"))
			.text();
	}

	private static Evaluation evaluation(int[][] matrix, List<Trial> trials) {
		return new Evaluation("MNIST test", matrix, 0.02, 0.0125, List.of(), List.of(new Bin(0, 1, 200, 0.9, 0.95)),
				List.of(new Corruption("fog", 100, 0.2, 0.4), new Corruption("stripe", 100, 0.05, 0.1)),
				List.of(new Others("letters", 50, 0.975, 0.8)), null, trials);
	}

	private static Manifest manifest() {
		Manifest.Recipe recipe = new Manifest.Recipe("small-cnn", 421_642, 10, 64, 43, 2, "AdamW",
				"none; 36 rendered photos", "by validation", 69_061, 5_969);
		return new Manifest("some-cnn", 7, Instant.parse("2026-01-02T03:04:05Z"), "some-cnn.pt", "some-cnn.onnx", null,
				null, Map.of(), new Manifest.Input(28, 28, 0.1307f, 0.3081f, "NCHW"), List.of(0, 1), 1.25,
				new Manifest.Rejection(0.55, -3.5), recipe, "MNIST", Map.of("b-labels", "bb", "a-images", "aa"),
				new Manifest.Metrics(0.98, 0.95, 0.02, 0.0125), "digit-trainer 0.1");
	}

	private static List<String> headings(String card) {
		return card.lines().filter((line) -> line.startsWith("#")).toList();
	}

	private static List<String> pictures(String card) {
		return Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)").matcher(card).results().map((link) -> link.group(1)).toList();
	}

}
