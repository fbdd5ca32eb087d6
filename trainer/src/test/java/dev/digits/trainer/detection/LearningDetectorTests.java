package dev.digits.trainer.detection;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.training.LearningState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LearningDetectorTests {

	private static final FinderNetwork NETWORK = new FinderNetwork("tiny-finder", 4, 8, 16, 16, 0.2f);

	private final Batch<SceneExample> batch = FinderTask.batch(BarScenes.list(1, 4));

	@Test
	void movesNothingWhereNumbersAreNotFinite() {
		List<Tensor> start = Parameters.learning(NETWORK).draw(1);
		try (LearningDetector detector = new LearningDetector(NETWORK, start, false)) {
			List<float[]> before = values(detector.state());
			assertThat(detector.learn(this.batch, new SpoiltLoss(), 1e-3, 1)).isEmpty();
			assertThat(values(detector.state())).usingRecursiveComparison().isEqualTo(before);
			assertThat(detector.state().optimizer().steps()).isZero();
		}
	}

	@Test
	void stepsAsIfNothingHadHappenedAfterThat() {
		List<Tensor> start = Parameters.learning(NETWORK).draw(1);
		try (LearningDetector detector = new LearningDetector(NETWORK, start, false);
				LearningDetector spoilt = new LearningDetector(NETWORK, start, false)) {
			assertThat(spoilt.learn(this.batch, new SpoiltLoss(), 1e-3, 1)).isEmpty();
			try (LearningDetector again = new LearningDetector(NETWORK, spoilt.state(), false)) {
				assertThat(again.learn(this.batch, new FinderLoss(), 1e-3, 1)).isPresent();
				assertThat(detector.learn(this.batch, new FinderLoss(), 1e-3, 1)).isPresent();
				assertThat(values(again.state())).usingRecursiveComparison().isEqualTo(values(detector.state()));
			}
		}
	}

	private static List<float[]> values(LearningState state) {
		return state.weights().stream().map(Tensor::values).toList();
	}

	/** Is right but for what it adds. */
	private static final class SpoiltLoss implements DetectorLoss<SceneExample> {

		private final FinderLoss loss = new FinderLoss();

		@Override
		public String description() {
			return this.loss.description();
		}

		@Override
		public List<String> names() {
			return this.loss.names();
		}

		@Override
		public NDList parts(NDList outputs, Batch<SceneExample> batch, NDManager manager) {
			return this.loss.parts(outputs, batch, manager);
		}

		@Override
		public NDArray sum(NDList parts) {
			return this.loss.sum(parts).mul(Float.NaN);
		}

	}

}
