package dev.digits.trainer.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.digits.trainer.scene.number.NumberScene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class DetectorFilesTests {

	private static final float TOLERANCE = 1e-4f;

	private final Learnt finder = Learnt.by(FinderNetwork.STANDARD);

	private final Learnt numbers = Learnt.by(NumberNetwork.STANDARD);

	@TempDir
	Path folder;

	@Test
	void onnxComputesWhatTheFinderLearnt() throws IOException {
		assertComputes(onnx(this.finder), this.finder, FinderNetwork.OUTPUTS, FinderTask.batch(BarScenes.list(1, 5)));
	}

	@Test
	void torchScriptComputesWhatTheFinderLearnt() throws IOException {
		assertComputes(torchScript(this.finder), this.finder, FinderNetwork.OUTPUTS,
				FinderTask.batch(BarScenes.list(1, 5)));
	}

	@Test
	void onnxComputesWhatTheNumberDetectorLearntForPicturesOfAnySize() throws IOException {
		Path file = onnx(this.numbers);
		assertComputes(file, this.numbers, cells(64, 96), bars(64, 96));
		assertComputes(file, this.numbers, cells(48, 16), bars(48, 16));
	}

	@Test
	void torchScriptComputesWhatTheNumberDetectorLearntForPicturesOfAnySize() throws IOException {
		Path file = torchScript(this.numbers);
		assertComputes(file, this.numbers, cells(64, 96), bars(64, 96));
		assertComputes(file, this.numbers, cells(48, 16), bars(48, 16));
	}

	@Test
	void haveFewWeights() {
		assertThat(Learnt.weights(FinderNetwork.STANDARD)).isBetween(300_000, 320_000);
		assertThat(Learnt.weights(NumberNetwork.STANDARD)).isBetween(640_000, 670_000);
	}

	private static int cells(int height, int width) {
		return NumberNetwork.OUTPUTS * height / 4 * width / 4;
	}

	private static Batch<NumberScene> bars(int height, int width) {
		BarNumbers numbers = new BarNumbers(1, width, height);
		return NumberTask.batch(List.of(numbers.scene(0), numbers.scene(1)));
	}

	private Path onnx(Learnt learnt) throws IOException {
		return Files.write(this.folder.resolve("detector.onnx"),
				OnnxStatements.file(learnt.network(), learnt.served()));
	}

	private Path torchScript(Learnt learnt) throws IOException {
		return Files.write(this.folder.resolve("detector.pt"),
				DetectorScript.serving(learnt.network(), learnt.served()));
	}

	private static void assertComputes(Path file, Learnt learnt, int outputs, Batch<?> batch) throws IOException {
		try (LearningDetector detector = learnt.detector(); ServedDetector served = new ServedDetector(file, 1)) {
			List<float[]> expected = detector.detections(Stream.of(batch));
			List<float[]> detections = served.detections(Stream.of(batch));
			assertThat(detections).hasSameSizeAs(batch.scenes());
			for (int i = 0; i < detections.size(); i++) {
				assertThat(detections.get(i)).hasSize(outputs).containsExactly(expected.get(i), within(TOLERANCE));
			}
		}
	}

}
