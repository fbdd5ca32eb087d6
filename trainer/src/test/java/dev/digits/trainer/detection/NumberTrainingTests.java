package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import dev.digits.trainer.detection.DetectorTraining.Machine;
import dev.digits.trainer.scene.number.NumberScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NumberTrainingTests {

	private static final NumberNetwork NETWORK = new NumberNetwork("tiny-detector", 4, 8, 8, 8, 8);

	private final List<NumberScene> validation = BarNumbers.list(7, 20);

	@TempDir
	Path folder;

	@Test
	void learns() throws IOException {
		try (DetectorTraining<NumberScene, NumberFigures> training = training(80)) {
			DetectorHistory<NumberFigures> history = training.run(ignored());
			assertThat(history.validations()).hasSize(1);
			assertThat(history.losses().get(history.losses().size() - 1).parts().get("heat"))
				.isLessThan(history.losses().get(0).parts().get("heat") / 2);
			assertThat(history.losses().get(history.losses().size() - 1).parts().get("box"))
				.isLessThan(history.losses().get(0).parts().get("box"));
		}
	}

	@Test
	void endsAfterResumingWhereItWouldHaveEndedWithout() throws IOException {
		byte[] uninterrupted;
		try (DetectorTraining<NumberScene, NumberFigures> training = training(8)) {
			training.run(ignored());
			uninterrupted = OnnxStatements.file(NETWORK, training.served());
		}
		try (DetectorTraining<NumberScene, NumberFigures> training = training(8)) {
			assertThatThrownBy(() -> training.run((line) -> {
				if (line.startsWith("Step 6/")) {
					throw new IllegalStateException("interrupted");
				}
			})).hasMessage("interrupted");
		}
		try (DetectorTraining<NumberScene, NumberFigures> training = training(8)) {
			assertThat(training.resume()).isEqualTo(3);
			training.run(ignored());
			assertThat(OnnxStatements.file(NETWORK, training.served())).isEqualTo(uninterrupted);
		}
	}

	private DetectorTraining<NumberScene, NumberFigures> training(int steps) {
		int every = (steps > 10) ? steps / 4 : 3;
		return new DetectorTraining<>(new NumberTask(NETWORK),
				new DetectorOptions(steps, 8, 1, false, new ScenePool.Sizes(48, 4, 64), every, steps, every),
				new BarNumbers(1, 96, 48), this.validation, new Machine(1, 1), this.folder);
	}

	private static Consumer<String> ignored() {
		return (line) -> {
		};
	}

}
