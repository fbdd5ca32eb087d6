package dev.digits.trainer;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import dev.digits.evaluation.Evaluation;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import dev.digits.trainer.export.ModelCard;
import dev.digits.trainer.export.ModelFolder;
import dev.digits.trainer.mnist.SyntheticMnist;
import dev.digits.trainer.robustness.TestFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A version made of the committed one's networks.
 */
class CombineCommandTests {

	@TempDir
	Path folder;

	private Path committed;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@BeforeEach
	void writeData() throws IOException {
		this.committed = new ModelFolder(Path.of("../model-store"), "digit-cnn").newest();
		SyntheticMnist.write(this.folder.resolve("data"));
	}

	@Test
	void makesAVersionOfAllNetworks() throws IOException {
		assertThat(combine(this.committed, this.committed)).isZero();

		StoredModel made = new ModelStore(this.folder.resolve("store")).newest("digit-cnn");
		made.verify();
		Manifest before = new ModelStore(this.committed.getParent().getParent()).newest("digit-cnn").manifest();
		assertThat(made.manifest().version()).isEqualTo(1);
		assertThat(made.manifest().files()).containsAllEntriesOf(networks(before));
		assertThat(made.manifest().requiredFinder().temperature()).isEqualTo(before.requiredFinder().temperature());
		assertThat(made.manifest().requiredFinder().rejection().minConfidence()).isBetween(0.0, 1.0);
		assertThat(Files.readString(made.file(ModelCard.FILE))).contains("version 1",
				"## The network that finds the digit", "## The network that reads numbers", "trainer/run combine",
				"## To train it again");
		assertThat(made.manifest().requiredNumbers().calibration().minConfidence()).isBetween(0.0, 1.0);
		assertThat(made.read(Evaluation.FILE, Evaluation.class).numbers().reliability()).hasSize(15);
		assertThat(this.out.toString()).contains("Of 40 scenes: right ")
			.contains(" numbers: exact ")
			.contains("Exported to ");
	}

	/** On 4,200 pictures that are drawn for it. */
	@Test
	@Tag("slow")
	void measuresOnSpoiltDigitsAndOnWhatIsNoneWhenAskedTo() throws Exception {
		Path corrupted = SyntheticMnist.writeCorrupted(this.folder.resolve("mnist-c"), "fog", "zigzag");
		TestFont.named("Tests").write(this.folder.resolve("fonts/tests.ttf"));

		assertThat(combine(this.committed, this.committed, "--mnist-c", corrupted.toString(), "--fonts",
				this.folder.resolve("fonts").toString()))
			.isZero();

		StoredModel made = new ModelStore(this.folder.resolve("store")).newest("digit-cnn");
		Evaluation evaluation = made.read(Evaluation.FILE, Evaluation.class);
		assertThat(evaluation.corruptions()).extracting(Evaluation.Corruption::name).containsExactly("fog", "zigzag");
		assertThat(evaluation.others()).extracting(Evaluation.Others::name)
			.containsExactly("letters", "look-alike letters", "noise", "textures");
		assertThat(made.manifest().files()).containsKey(Evaluation.CORRUPTIONS_PICTURE);
		assertThat(Files.readString(made.file(ModelCard.FILE))).contains("| `zigzag` | 60 |",
				" --mnist-c MNIST-C --fonts FONTS");
	}

	@Test
	void saysWhereThereIsNoFinder() {
		assertThat(combine(this.folder, this.committed)).isEqualTo(1);

		assertThat(this.err.toString()).contains("There is no digit-finder in").contains("train-finder");
		assertThat(this.folder.resolve("store")).doesNotExist();
	}

	@Test
	void saysWhereThereIsNoDetectorOfNumbers() {
		assertThat(combine(this.committed, this.folder)).isEqualTo(1);

		assertThat(this.err.toString()).contains("There is no number-detector in").contains("train-numbers");
	}

	private static Map<String, Manifest.StoredFile> networks(Manifest manifest) {
		return Map.of(manifest.network(), manifest.files().get(manifest.network()), manifest.requiredFinder().onnx(),
				manifest.files().get(manifest.requiredFinder().onnx()), manifest.requiredNumbers().onnx(),
				manifest.files().get(manifest.requiredNumbers().onnx()));
	}

	private int combine(Path finder, Path numbers, String... more) {
		CommandLine command = Trainer.commandLine().setOut(new PrintWriter(this.out)).setErr(new PrintWriter(this.err));
		String[] options = { "combine", "--data", this.folder.resolve("data").toString(), "--frames",
				this.committed.toString(), "--finder", finder.toString(), "--numbers", numbers.toString(), "--scenes",
				"40", "--number-scenes", "40", "--output", this.folder.resolve("store").toString() };
		return command.execute(Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new));
	}

}
