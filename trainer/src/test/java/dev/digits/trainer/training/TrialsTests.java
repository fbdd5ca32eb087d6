package dev.digits.trainer.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.digits.evaluation.Evaluation;
import dev.digits.trainer.mnist.MnistData;
import dev.digits.trainer.mnist.Split;
import dev.digits.trainer.mnist.SyntheticMnist;
import dev.digits.trainer.network.Architecture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TrialsTests {

	private static MnistData data;

	@TempDir
	Path folder;

	@BeforeAll
	static void readData(@TempDir Path folder) throws IOException {
		data = MnistData.in(SyntheticMnist.write(folder));
	}

	@Test
	void chooseTheLeastValidationLossWhateverTheTestSetSays() throws IOException {
		try (Trials trials = trials(1)) {
			Trials.Trial best = trials.run((line) -> {
			});
			List<Evaluation.Trial> measured = trials.measure(data.test());
			double least = measured.stream().mapToDouble(Evaluation.Trial::validationLoss).min().orElseThrow();
			assertThat(measured).filteredOn((trial) -> trial.seed() == best.options().seed())
				.singleElement()
				.returns(least, Evaluation.Trial::validationLoss);
		}
	}

	@Test
	void goOnInTheMiddleOfTheSecond() throws IOException {
		List<Evaluation.Trial> uninterrupted;
		try (Trials trials = trials(2)) {
			trials.run((line) -> {
			});
			uninterrupted = trials.measure(data.test());
			trials.deleteCheckpoints();
		}
		interruptAfterTheFirstEpochOfTheSecond();
		try (Trials trials = trials(2)) {
			assertThat(trials.resume()).isEqualTo(3);
			List<String> lines = new ArrayList<>();
			trials.run(lines::add);
			assertThat(lines).filteredOn((line) -> line.startsWith("Epoch")).hasSize(3);
			assertThat(trials.measure(data.test())).isEqualTo(uninterrupted);
		}
	}

	@Test
	void neitherResumeNorDeleteWhatIsOfOtherTrials() throws IOException {
		interruptAfterTheFirstEpochOfTheSecond();
		long before = checkpoints();
		try (Trials others = trials(1)) {
			assertThatIOException().isThrownBy(others::resume).withMessageContaining("nothing to resume");
			others.run((line) -> {
			});
			others.deleteCheckpoints();
		}
		assertThat(checkpoints()).isEqualTo(before);
	}

	private void interruptAfterTheFirstEpochOfTheSecond() {
		List<String> lines = new ArrayList<>();
		try (Trials trials = trials(2)) {
			assertThatThrownBy(() -> trials.run((line) -> {
				lines.add(line);
				if (lines.size() == 5) {
					throw new IllegalStateException("interrupted");
				}
			})).hasMessage("interrupted");
		}
	}

	private Trials trials(int epochs) {
		return new Trials(Architecture.SMALL_CNN, new TrainingOptions(epochs, 32, 1, 2, true, 0, false), 3,
				Split.of(data.training().every(3)), Map.of(), this.folder.resolve("checkpoints"));
	}

	private long checkpoints() throws IOException {
		try (var files = Files.list(this.folder.resolve("checkpoints"))) {
			return files.count();
		}
	}

}
