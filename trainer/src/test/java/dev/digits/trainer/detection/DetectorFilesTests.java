package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.digits.trainer.detection.Parameter.Role;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.scene.SceneExample;
import dev.digits.trainer.training.AdamW;
import dev.digits.trainer.training.LearningState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DetectorFilesTests {

	private static final float TOLERANCE = 1e-4f;

	private final FinderNetwork network = FinderNetwork.STANDARD;

	private final List<SceneExample> scenes = BarScenes.list(1, 5);

	@TempDir
	Path folder;

	@BeforeAll
	static void stayOffline() {
		System.setProperty("ai.djl.offline", "true");
	}

	@Test
	void onnxComputesWhatWasLearnt() throws IOException {
		List<Tensor> learnt = learnt();
		Path file = this.folder.resolve("finder.onnx");
		Files.write(file, OnnxStatements.file(this.network, Parameters.serving(this.network).served(learnt)));
		assertSame(file, learnt);
	}

	@Test
	void torchScriptComputesWhatWasLearnt() throws IOException {
		List<Tensor> learnt = learnt();
		Path file = this.folder.resolve("finder.pt");
		Files.write(file, DetectorScript.serving(this.network, Parameters.serving(this.network).served(learnt)));
		assertSame(file, learnt);
	}

	@Test
	void hasFewerThanHalfAMillionWeights() {
		assertThat(Parameters.learning(this.network)
			.all()
			.stream()
			.filter(Parameter::learns)
			.mapToInt((parameter) -> parameter.start().values().length)
			.sum()).isBetween(300_000, 320_000);
	}

	private void assertSame(Path file, List<Tensor> learnt) throws IOException {
		LearningState state = new LearningState(learnt, learnt, new AdamW.State(0, zeros(), zeros()));
		try (LearningDetector detector = new LearningDetector(this.network, state, false);
				ServedDetector served = new ServedDetector(file, 1)) {
			List<float[]> expected = detector.detections(Stream.of(FinderTask.batch(this.scenes)));
			List<float[]> detections = served.detections(Stream.of(FinderTask.batch(this.scenes)));
			assertThat(detections).hasSameSizeAs(this.scenes);
			for (int i = 0; i < detections.size(); i++) {
				assertThat(detections.get(i)).hasSize(this.network.outputs())
					.containsExactly(expected.get(i), within(TOLERANCE));
			}
		}
	}

	private List<Tensor> zeros() {
		return Parameters.learning(this.network)
			.all()
			.stream()
			.filter(Parameter::learns)
			.map((parameter) -> Parameter.of(Role.STATISTIC, 0, parameter.start().shape()).start())
			.toList();
	}

	/** What a network may have learnt: its normalisations have counted something. */
	private List<Tensor> learnt() {
		Random random = new Random(2);
		List<Tensor> learnt = new ArrayList<>();
		List<Parameter> parameters = Parameters.learning(this.network).all();
		List<Tensor> drawn = Parameters.learning(this.network).draw(1);
		for (int i = 0; i < drawn.size(); i++) {
			float[] values = drawn.get(i).values().clone();
			for (int j = 0; parameters.get(i).role() != Role.CONSTANT && j < values.length; j++) {
				values[j] = (values.length > 2_000) ? values[j] * 0.7f : values[j] + 0.1f * random.nextFloat();
			}
			learnt.add(new Tensor(drawn.get(i).shape(), values));
		}
		return learnt;
	}

}
