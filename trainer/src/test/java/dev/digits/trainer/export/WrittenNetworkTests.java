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
import dev.digits.frame.Frame;
import dev.digits.recognition.LoadedNetwork;
import dev.digits.recognition.NetworkPredictor;
import dev.digits.trainer.network.Architecture;
import dev.digits.trainer.network.Tensor;
import dev.digits.trainer.torchscript.TorchScript;
import org.junit.jupiter.api.Test;
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
		assertComputesTheSame(architecture, "network.pt",
				(weights, largest) -> new TorchScript(architecture, weights).bytes(), 1e-4f);
	}

	@Test
	void onnxComputesWhatTheBlockComputes() throws IOException {
		assertComputesTheSame(Architecture.SMALL_CNN, "network.onnx",
				(weights, largest) -> new Onnx(Architecture.SMALL_CNN, weights, largest).bytes(), 1e-4f);
	}

	@Test
	void onnxComputesNearlyTheSameInIntegers() throws IOException {
		assertComputesTheSame(Architecture.DEEP_CNN, "network.onnx",
				(weights, largest) -> new Onnx(Architecture.DEEP_CNN, weights, largest).bytes(), 0.02f);
	}

	static List<Architecture> networks() {
		return Architecture.ALL;
	}

	private void assertComputesTheSame(Architecture architecture, String name, Format format, float tolerance)
			throws IOException {
		try (NDManager manager = Engine.getInstance().newBaseManager()) {
			SequentialBlock block = architecture.block();
			block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, Frame.SIZE, Frame.SIZE));
			learnAnything(block);
			// A blank frame is -mean / std everywhere.
			float ground = -Architecture.INPUT.mean() / Architecture.INPUT.std();
			NDList values = new NDList(manager.full(new Shape(1, 1, Frame.SIZE, Frame.SIZE), ground));
			float[] largest = new float[architecture.layers().size()];
			for (int i = 0; i < largest.length; i++) {
				values = block.getChildren()
					.get(i)
					.getValue()
					.forward(new ParameterStore(manager, false), values, false);
				largest[i] = values.singletonOrThrow().max().getFloat();
			}
			float[] expected = values.singletonOrThrow().toFloatArray();
			Path file = Files.write(this.folder.resolve(name),
					format.bytes(architecture.served(weights(block)), largest));
			Frame blank = new Frame(new byte[Frame.SIZE * Frame.SIZE]);
			try (LoadedNetwork<Frame> network = LoadedNetwork.digits(file, Architecture.INPUT);
					NetworkPredictor<Frame> predictor = network.newPredictor()) {
				assertThat(predictor.outputs(List.of(blank, blank)))
					.allSatisfy((logits) -> assertThat(logits).containsExactly(expected, within(tolerance)))
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

		byte[] bytes(List<List<Tensor>> weights, float[] largest) throws IOException;

	}

}
