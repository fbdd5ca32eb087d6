package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.digits.trainer.detection.DetectorTraining.Machine;
import dev.digits.trainer.scene.SceneExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class FinderTrainingTests {

	/**
	 * After 60 the boxes overlap by 0.48 to 0.52, by the processor; now by 0.7 and more.
	 */
	private static final int STEPS = 120;

	private static final FinderNetwork NETWORK = new FinderNetwork("tiny-finder", 4, 8, 16, 16, 0.2f);

	private final List<SceneExample> validation = BarScenes.list(7, 40);

	private boolean bfloat16;

	private int makers = 1;

	@TempDir
	Path folder;

	@Test
	void learns() throws IOException {
		try (DetectorTraining<SceneExample, FinderFigures> training = training(STEPS, 1)) {
			DetectorHistory<FinderFigures> history = training.run(ignored());
			FinderFigures figures = history.validations().get(history.validations().size() - 1).figures();
			assertThat(figures.accuracy()).isGreaterThan(0.9);
			assertThat(figures.iou()).isGreaterThan(0.5);
			assertThat(history.losses()).hasSize(STEPS / 10);
			assertThat(history.losses().get(STEPS / 10 - 1).parts().get("box"))
				.isLessThan(history.losses().get(0).parts().get("box") / 2);
		}
	}

	@Test
	void learnsNearlyTheSameWithSixteenBits() throws IOException {
		Map<String, Double> exact = lossesAfter(4);
		this.bfloat16 = true;
		Map<String, Double> rounded = lossesAfter(4);
		assertThat(rounded).isNotEqualTo(exact);
		exact.forEach((part, loss) -> assertThat(rounded.get(part)).isCloseTo(loss, within(0.15)));
	}

	private Map<String, Double> lossesAfter(int steps) throws IOException {
		try (DetectorTraining<SceneExample, FinderFigures> training = training(steps, 1)) {
			return training.run(ignored()).losses().get(0).parts();
		}
	}

	@Test
	void learnsTheSameFromTheSameSeed() throws IOException {
		assertThat(bytesAfter(6, 1)).isEqualTo(bytesAfter(6, 1));
	}

	@Test
	void learnsTheSameHoweverManyMakeScenes() throws IOException {
		byte[] alone = bytesAfter(6, 1);
		this.makers = 3;
		assertThat(bytesAfter(6, 1)).isEqualTo(alone);
	}

	@Test
	void learnsOtherwiseFromAnotherSeed() throws IOException {
		assertThat(bytesAfter(3, 1)).isNotEqualTo(bytesAfter(3, 2));
	}

	@Test
	void endsAfterResumingWhereItWouldHaveEndedWithout() throws IOException {
		byte[] uninterrupted = bytesAfter(25, 1);
		interrupt(25, 1);
		try (DetectorTraining<SceneExample, FinderFigures> training = training(25, 1)) {
			assertThat(training.resume()).isEqualTo(10);
			List<String> lines = new ArrayList<>();
			DetectorHistory<FinderFigures> history = training.run(lines::add);
			assertThat(lines.get(0)).startsWith("Step 20/25 - Losses: class ");
			assertThat(history.losses()).extracting(DetectorHistory.Losses::step).containsExactly(10, 20, 25);
			assertThat(bytes(training)).isEqualTo(uninterrupted);
		}
	}

	@Test
	void resumesNoTrainingWithOtherOptions() {
		interrupt(25, 1);
		try (DetectorTraining<SceneExample, FinderFigures> training = training(25, 2)) {
			assertThatThrownBy(training::resume).isInstanceOf(IOException.class)
				.hasMessageContaining("of another training");
		}
	}

	@Test
	void leavesTheLatestNetworkBesideTheCheckpoint() throws IOException {
		bytesAfter(10, 1);
		assertThat(this.folder).isDirectoryContaining("glob:**tiny-finder.onnx")
			.isDirectoryContaining("glob:**tiny-finder.checkpoint")
			.isDirectoryNotContaining("glob:**{next-,.part}*");
	}

	@Test
	void raisesTheRateToItsPeakAndLetsItFall() {
		DetectorOptions options = options(10_000, 1);
		assertThat(options.rate(0)).isEqualTo(1e-5, within(1e-7));
		assertThat(options.rate(300)).isEqualTo(3e-3, within(1e-5));
		assertThat(options.rate(5_000)).isEqualTo(1.5e-3, within(2e-5));
		assertThat(options.rate(9_999)).isEqualTo(3e-5, within(1e-7));
	}

	private DetectorTraining<SceneExample, FinderFigures> training(int steps, long seed) {
		return new DetectorTraining<>(new FinderTask(NETWORK), options(steps, seed), new BarScenes(seed),
				this.validation, new Machine(1, this.makers), this.folder);
	}

	private DetectorOptions options(int steps, long seed) {
		return new DetectorOptions(steps, 16, seed, this.bfloat16, new ScenePool.Sizes(64, 8, 96), 10, 10, 10);
	}

	private byte[] bytesAfter(int steps, long seed) throws IOException {
		try (DetectorTraining<SceneExample, FinderFigures> training = training(steps, seed)) {
			training.run(ignored());
			return bytes(training);
		}
	}

	private static byte[] bytes(DetectorTraining<SceneExample, FinderFigures> training) {
		return OnnxStatements.file(NETWORK, training.served());
	}

	/** After the first checkpoint. */
	private void interrupt(int steps, long seed) {
		try (DetectorTraining<SceneExample, FinderFigures> training = training(steps, seed)) {
			assertThatThrownBy(() -> training.run((line) -> {
				if (line.startsWith("Step 20/")) {
					throw new IllegalStateException("interrupted");
				}
			})).hasMessage("interrupted");
		}
	}

	private static Consumer<String> ignored() {
		return (line) -> {
		};
	}

}
