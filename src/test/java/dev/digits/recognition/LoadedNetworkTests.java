package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.digits.frame.Frame;
import dev.digits.frame.FrameExtractor;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class LoadedNetworkTests {

	private final StoredModel model = new ModelStore(Path.of("model-store")).newest("digit-cnn");

	@Test
	void computesNearlyTheSameOnEitherEngine() throws IOException {
		List<Frame> frames = List.of(frame("two"), frame("five"), frame("nine"));

		List<float[]> onnx = logits(Engine.ONNX_RUNTIME, frames);
		List<float[]> torch = logits(Engine.PYTORCH, frames);

		assertThat(onnx).hasSize(3);
		for (int i = 0; i < onnx.size(); i++) {
			assertThat(onnx.get(i)).containsExactly(torch.get(i), within(0.1f));
		}
	}

	@Test
	void computesTheSameForAFrameAloneAndAmongOthers() throws IOException {
		Frame five = frame("five");

		assertThat(logits(Engine.ONNX_RUNTIME, List.of(frame("two"), five)).get(1))
			.containsExactly(logits(Engine.ONNX_RUNTIME, List.of(five)).get(0), within(1e-4f));
	}

	@Test
	void saysWhichFileHoldsNoNetwork(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve("some.onnx"), "no network");

		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> LoadedNetwork.digits(file, this.model.manifest().input()))
			.withMessageContaining("some.onnx")
			.withMessageContaining("OnnxRuntime");
	}

	private List<float[]> logits(Engine engine, List<Frame> frames) throws IOException {
		try (LoadedNetwork<Frame> network = LoadedNetwork.digits(this.model, engine);
				NetworkPredictor<Frame> predictor = network.newPredictor()) {
			return predictor.outputs(frames);
		}
	}

	private static Frame frame(String asset) throws IOException {
		byte[] bytes = Files.readAllBytes(Path.of("assets", asset + ".jpeg"));
		GreyPicture picture = new PictureReader(PictureLimits.DEFAULT).read(bytes);
		return FrameExtractor.extract(picture, new Region(0.1, 0.1, 0.9, 0.9)).orElseThrow().frame();
	}

}
