package dev.digits.trainer.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.training.ParameterStore;
import dev.digits.picture.Frame;
import dev.digits.recognition.DigitNetwork;
import dev.digits.recognition.FramePredictor;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class WrittenNetworkTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("networks")
	void torchScriptComputesWhatTheBlockComputes(Architecture architecture) throws IOException {
		assertComputesTheSame(architecture, "network.pt", (weights) -> new TorchScript(architecture, weights).bytes());
	}

	@ParameterizedTest
	@MethodSource("networks")
	void onnxComputesWhatTheBlockComputes(Architecture architecture) throws IOException {
		assertComputesTheSame(architecture, "network.onnx", (weights) -> new Onnx(architecture, weights).bytes());
	}

	static List<Architecture> networks() {
		return Architecture.ALL;
	}

	private void assertComputesTheSame(Architecture architecture, String name, Format format) throws IOException {
		System.setProperty("ai.djl.offline", "true");
		try (NDManager manager = Engine.getInstance().newBaseManager()) {
			SequentialBlock block = architecture.block();
			block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, Frame.SIZE, Frame.SIZE));
			learnAnything(block);
			Path file = Files.write(this.folder.resolve(name), format.bytes(architecture.served(weights(block))));
			// A blank frame is -mean / std everywhere.
			float ground = -Architecture.INPUT.mean() / Architecture.INPUT.std();
			float[] expected = block
				.forward(new ParameterStore(manager, false),
						new NDList(manager.full(new Shape(1, 1, Frame.SIZE, Frame.SIZE), ground)), false)
				.singletonOrThrow()
				.toFloatArray();
			Frame blank = new Frame(new byte[Frame.SIZE * Frame.SIZE]);
			try (DigitNetwork network = DigitNetwork.load(file, Architecture.INPUT);
					FramePredictor predictor = network.newPredictor()) {
				assertThat(predictor.logits(List.of(blank, blank)))
					.allSatisfy((logits) -> assertThat(logits).containsExactly(expected, within(1e-4f)))
					.hasSize(2);
			}
		}
	}

	/** What normalisations count changes with every batch: the fold must see it. */
	private static void learnAnything(SequentialBlock block) {
		for (Parameter parameter : block.getParameters().values()) {
			if (parameter.getName().startsWith("running") || "gamma".equals(parameter.getName())) {
				parameter.getArray().addi(0.5);
			}
		}
	}

	private static List<List<Tensor>> weights(SequentialBlock block) {
		return block.getChildren()
			.values()
			.stream()
			.map((layer) -> layer.getParameters()
				.values()
				.stream()
				.map((parameter) -> Tensor.of(parameter.getArray()))
				.toList())
			.toList();
	}

	private interface Format {

		byte[] bytes(List<List<Tensor>> weights) throws IOException;

	}

}
