package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import dev.digits.evaluation.ConfusionMatrix;
import dev.digits.evaluation.Evaluation;
import dev.digits.evaluation.TrainingHistory;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.StoredModel;
import dev.digits.trainer.export.ModelCard;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.mnist.SyntheticMnist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way from four files to a version, on small data.
 */
class TrainCommandTests {

	private static final JsonMapper JSON = new JsonMapper();

	@TempDir
	Path folder;

	private Path data;

	private Path store;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void writeData() {
		this.data = SyntheticMnist.write(this.folder.resolve("data"));
		this.store = this.folder.resolve("model-store");
	}

	@Test
	void exportsAVersionWhoseFilesAreAsTheManifestSays() throws Exception {
		assertThat(run("train", "--data", this.data.toString(), "--output", this.store.toString(), "--batch-size", "32",
				"--threads", "2", "--rendered", "0", "--epochs", "2", "--name", "some"))
			.isZero();
		Path version = this.store.resolve("some/1");
		Manifest manifest = manifest(version);
		assertThat(manifest.files()).containsOnlyKeys("some.pt", "some.onnx", Evaluation.FILE,
				Evaluation.MATRIX_PICTURE, Evaluation.ERRORS_PICTURE, Evaluation.RELIABILITY_PICTURE,
				TrainingHistory.FILE, TrainingHistory.PLOT, ModelCard.FILE);
		for (Map.Entry<String, Manifest.StoredFile> file : manifest.files().entrySet()) {
			byte[] content = Files.readAllBytes(version.resolve(file.getKey()));
			assertThat(file.getValue()).isEqualTo(new Manifest.StoredFile(sha256(content), content.length));
		}
		assertThat(list(version)).hasSize(10);
		assertThat(manifest.name()).isEqualTo("some");
		assertThat(manifest.version()).isEqualTo(1);
		assertThat(manifest.network()).isEqualTo("some.pt");
		assertThat(manifest.onnx()).isEqualTo("some.onnx");
		assertThat(manifest.classes()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
		assertThat(manifest.recipe().parameters()).isEqualTo(278_986);
		assertThat(manifest.recipe().trainingPictures()).isEqualTo(330 + 330 / 7);
		assertThat(manifest.recipe().validationPictures()).isEqualTo(30);
		assertThat(manifest.datasetSha256()).hasSize(4);
		assertThat(manifest.temperature()).isPositive();
	}

	@Test
	void evaluatesOnTheTestSet() throws Exception {
		train("--epochs", "1");
		Path version = this.store.resolve("digit-cnn/1");
		Evaluation evaluation = JSON.readValue(Files.readAllBytes(version.resolve(Evaluation.FILE)), Evaluation.class);
		ConfusionMatrix matrix = new ConfusionMatrix(evaluation.matrix());
		assertThat(matrix.total()).isEqualTo(SyntheticMnist.TEST);
		assertThat(matrix.accuracy()).isEqualTo(manifest(version).metrics().testAccuracy());
		assertThat(evaluation.errors()).hasSize((int) Math.round(SyntheticMnist.TEST * (1 - matrix.accuracy())))
			.isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()))
			.allSatisfy((error) -> assertThat(error.actual()).isEqualTo(error.index() % 10)
				.isNotEqualTo(error.predicted()));
		assertThat(JSON.readValue(Files.readAllBytes(version.resolve(TrainingHistory.FILE)), TrainingHistory.class)
			.epochs()).hasSize(1);
		for (String picture : List.of(Evaluation.MATRIX_PICTURE, Evaluation.ERRORS_PICTURE, TrainingHistory.PLOT)) {
			assertThat(ImageIO.read(version.resolve(picture).toFile()).getWidth()).isGreaterThan(500);
		}
	}

	@Test
	void printsALineAnEpoch() {
		train("--epochs", "2");
		assertThat(this.out.toString().lines()).satisfiesExactly(
				(line) -> assertThat(line).matches("Epoch 1/2 - Loss: \\d\\.\\d{4}, Accuracy: \\d+\\.\\d\\d%, "
						+ "Validation loss: \\d\\.\\d{4}, Validation accuracy: \\d+\\.\\d\\d%"),
				(line) -> assertThat(line).startsWith("Epoch 2/2 - "),
				(line) -> assertThat(line).startsWith("Test accuracy: "),
				(line) -> assertThat(line).startsWith("Exported to "));
		assertThat(this.err.toString()).startsWith("It has no finder").hasLineCount(1);
	}

	@Test
	void givesTheSameBytesOfWeightsForTheSameSeed() throws IOException {
		train("--epochs", "1");
		train("--epochs", "1");
		train("--epochs", "1", "--seed", "7");
		byte[] first = Files.readAllBytes(this.store.resolve("digit-cnn/1/digit-cnn.pt"));
		assertThat(this.store.resolve("digit-cnn/2/digit-cnn.pt")).hasBinaryContent(first);
		assertThat(Files.readAllBytes(this.store.resolve("digit-cnn/3/digit-cnn.pt"))).isNotEqualTo(first);
	}

	@Test
	void learnsFromRenderedPhotosToo() throws IOException {
		assertThat(train("--epochs", "1", "--rendered", "36")).isZero();
		assertThat(this.out.toString()).startsWith("Rendered 36 photos; ");
		Manifest.Recipe recipe = manifest(this.store.resolve("digit-cnn/1")).recipe();
		assertThat(recipe.trainingPictures()).isBetween(330 + 330 / 7 + 20, 330 + 330 / 7 + 34);
		assertThat(recipe.validationPictures()).isBetween(30 + 1, 30 + 3);
		assertThat(recipe.augmentation()).contains("rotation 15°").endsWith("; 36 rendered photos");
	}

	@Test
	void saysInTheManifestThatNothingWasChanged() throws IOException {
		train("--epochs", "1", "--no-augment");
		assertThat(this.err.toString()).startsWith("It has no finder").hasLineCount(1);
		assertThat(manifest(this.store.resolve("digit-cnn/1")).recipe().augmentation())
			.isEqualTo("none; 0 rendered photos");
	}

	/** Few processors compute with sixteen bits; the others take long to do as if. */
	@Test
	@Tag("slow")
	void learnsWithSixteenBitsWhenAskedToAndSaysSo() throws IOException {
		assertThat(train("--epochs", "1", "--bfloat16")).isZero();
		assertThat(manifest(this.store.resolve("digit-cnn/1")).recipe().optimizer()).contains("bfloat16");
		assertThat(this.store.resolve("digit-cnn/1/" + ModelCard.FILE)).content().contains(" --bfloat16");
	}

	@Test
	void leavesNoCheckpointOfAFinishedTraining() throws IOException {
		train("--epochs", "1");
		assertThat(this.folder.resolve("checkpoints")).isEmptyDirectory();
	}

	@Test
	void overwritesNoVersion() throws IOException {
		Path existing = Files.createDirectories(this.store.resolve("digit-cnn/4"));
		assertThat(train("--epochs", "1", "--version", "4")).isEqualTo(1);
		assertThat(this.err.toString()).contains("digit-cnn/4 exists already").hasLineCount(1);
		assertThat(this.out.toString()).isEmpty();
		assertThat(existing).isEmptyDirectory();
	}

	@Test
	void explainsWrongDataInASentenceAndWritesNothing() throws IOException {
		Files.delete(this.data.resolve("t10k-labels-idx1-ubyte"));
		assertThat(train("--epochs", "1")).isEqualTo(1);
		assertThat(this.err.toString()).contains("t10k-labels-idx1-ubyte").hasLineCount(1);
		assertThat(list(this.folder)).containsExactly(this.data);
	}

	@Test
	void explainsAnOutputThatCannotBeWritten() throws IOException {
		Files.writeString(this.store, "a file where the folder should be");
		assertThat(train("--epochs", "1")).isEqualTo(1);
		assertThat(this.err.toString()).contains("model-store").hasLineCount(1);
	}

	@Test
	void refusesToResumeNothing() {
		assertThat(train("--epochs", "1", "--resume")).isEqualTo(1);
		assertThat(this.err.toString()).contains("nothing to resume").hasLineCount(1);
	}

	@Test
	void exportsTheTrialThatValidatesBestAndTellsOfAll() throws IOException {
		assertThat(train("--epochs", "1", "--trials", "3", "--seed", "5")).isZero();
		Path version = this.store.resolve("digit-cnn/1");
		List<Evaluation.Trial> trials = JSON
			.readValue(Files.readAllBytes(version.resolve(Evaluation.FILE)), Evaluation.class)
			.trials();
		assertThat(trials).extracting(Evaluation.Trial::seed).containsExactly(5L, 1_000_005L, 2_000_005L);
		Evaluation.Trial best = trials.stream()
			.min(Comparator.comparingDouble(Evaluation.Trial::validationLoss))
			.orElseThrow();
		assertThat(manifest(version).recipe().seed()).isEqualTo(best.seed());
		assertThat(manifest(version).metrics().testAccuracy()).isEqualTo(best.testAccuracy());
		assertThat(this.out.toString()).contains("Seed 5", "Seed 1000005", "Seed 2000005");
		assertThat(this.folder.resolve("checkpoints")).isEmptyDirectory();
	}

	@Test
	void takesOverTheFinderOfTheVersionBefore() throws IOException {
		Path committed = new ModelFolder(Path.of("../model-store"), "digit-cnn").newest();
		Path before = Files.createDirectories(this.store.resolve("digit-cnn/1"));
		try (Stream<Path> files = Files.list(committed)) {
			for (Path file : files.toList()) {
				Files.copy(file, before.resolve(file.getFileName()));
			}
		}

		assertThat(train("--quick")).isZero();

		Path made = this.store.resolve("digit-cnn/2");
		assertThat(manifest(made).finder()).isEqualTo(manifest(before).finder());
		new StoredModel(made, manifest(made)).verify();
		assertThat(this.err.toString()).doesNotContain("has no finder");
	}

	@Test
	void saysThatAVersionWithoutAFinderIsNotServed() throws IOException {
		assertThat(train("--quick")).isZero();

		assertThat(manifest(this.store.resolve("digit-cnn/1")).finder()).isNull();
		assertThat(this.err.toString()).contains("has no finder and is not served");
	}

	@Test
	void trainsTheReferenceWhenAskedTo() throws IOException {
		assertThat(train("--epochs", "1", "--network", "small-cnn")).isZero();
		assertThat(manifest(this.store.resolve("digit-cnn/1")).recipe()).returns("small-cnn", Manifest.Recipe::network)
			.returns(421_642L, Manifest.Recipe::parameters);
	}

	@Test
	void goesTheWholeWayOnAnEighthOfThePictures() throws IOException {
		assertThat(train("--quick")).isZero();
		Manifest.Recipe recipe = manifest(this.store.resolve("digit-cnn/1")).recipe();
		assertThat(recipe.trainingPictures()).isEqualTo(42 + 42 / 7);
		assertThat(recipe.epochs()).isEqualTo(1);
	}

	@Test
	void refusesOptionsThatMakeNoSense() {
		assertThat(train("--network", "huge-cnn")).isEqualTo(2);
		assertThat(this.err.toString()).contains("there is no network 'huge-cnn', but there are [deep-cnn, small-cnn]");
		assertThat(train("--epochs", "0")).isEqualTo(2);
		assertThat(this.err.toString()).contains("--epochs must be 1 or more");
		assertThat(train("--rendered", "-1")).isEqualTo(2);
		assertThat(train("--name", "../elsewhere")).isEqualTo(2);
	}

	@Test
	void evaluatesAVersionAgain() throws IOException {
		train("--epochs", "1");
		this.out.getBuffer().setLength(0);
		Path logits = this.folder.resolve("logits");
		assertThat(run("evaluate", this.store.resolve("digit-cnn/1").toString(), "--data", this.data.toString(),
				"--logits", logits.toString()))
			.isZero();
		assertThat(this.out.toString())
			.contains("%.2f%%".formatted(100 * manifest(this.store.resolve("digit-cnn/1")).metrics().testAccuracy()));
		assertThat(logits).hasSize(SyntheticMnist.TEST * 10 * Float.BYTES);
	}

	/** The network that learns faster, where no other is asked for. */
	private int train(String... options) {
		List<String> all = new ArrayList<>(List.of("train", "--data", this.data.toString(), "--output",
				this.store.toString(), "--batch-size", "32", "--threads", "2"));
		all.addAll(Arrays.asList(options));
		if (!all.contains("--network")) {
			all.addAll(List.of("--network", "small-cnn"));
		}
		if (!all.contains("--rendered")) {
			all.addAll(List.of("--rendered", "0"));
		}
		return run(all.toArray(String[]::new));
	}

	private int run(String... arguments) {
		CommandLine commandLine = Trainer.commandLine();
		commandLine.setOut(new PrintWriter(this.out, true));
		commandLine.setErr(new PrintWriter(this.err, true));
		return commandLine.execute(arguments);
	}

	private static Manifest manifest(Path version) throws IOException {
		return JSON.readValue(Files.readAllBytes(version.resolve(Manifest.FILE)), Manifest.class);
	}

	private static List<Path> list(Path folder) throws IOException {
		try (Stream<Path> paths = Files.list(folder)) {
			return paths.toList();
		}
	}

	private static String sha256(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

}
