package dev.digits.trainer.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TorchScriptTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@MethodSource("networks")
	void computesWhatTheBlockComputes(Architecture architecture) throws IOException {
		System.setProperty("ai.djl.offline", "true");
		try (NDManager manager = Engine.getInstance().newBaseManager()) {
			SequentialBlock block = architecture.block();
			block.initialize(manager, DataType.FLOAT32, new Shape(1, 1, Frame.SIZE, Frame.SIZE));
			learnAnything(block);
			Path file = Files.write(this.folder.resolve("network.pt"),
					new TorchScript(architecture, architecture.served(weights(block))).bytes());
			// A blank frame is -mean / std everywhere.
			float ground = -Architecture.INPUT.mean() / Architecture.INPUT.std();
			float[] expected = block
				.forward(new ParameterStore(manager, false),
						new NDList(manager.full(new Shape(1, 1, Frame.SIZE, Frame.SIZE), ground)), false)
				.singletonOrThrow()
				.toFloatArray();
			try (DigitNetwork network = DigitNetwork.load(file, Architecture.INPUT);
					FramePredictor predictor = network.newPredictor()) {
				float[] logits = predictor.logits(List.of(new Frame(new byte[Frame.SIZE * Frame.SIZE]))).get(0);
				assertThat(logits).containsExactly(expected, within(1e-4f));
			}
		}
	}

	static List<Architecture> networks() {
		return Architecture.ALL;
	}

	/** What normalisations count changes with every batch: the fold must see it. */
	private static void learnAnything(SequentialBlock block) {
		for (Parameter parameter : block.getParameters().values()) {
			if (parameter.getName().startsWith("running") || "gamma".equals(parameter.getName())) {
				parameter.getArray().addi(0.5);
			}
		}
	}

	@Test
	void alignsEveryEntryTo64Bytes() throws IOException {
		AlignedZip zip = new AlignedZip("some");
		byte[] needle = "needle in a haystack".getBytes();
		for (int i = 0; i < 5; i++) {
			zip.add("entry-" + "x".repeat(13 * i), needle);
		}
		String bytes = new String(zip.finish(), StandardCharsets.ISO_8859_1);
		List<Integer> places = new ArrayList<>();
		for (int at = bytes.indexOf("needle"); at >= 0; at = bytes.indexOf("needle", at + 1)) {
			places.add(at % 64);
		}
		assertThat(places).containsExactly(0, 0, 0, 0, 0);
	}

	@Test
	void givesTheSameBytesForTheSameEntries() throws IOException {
		byte[] first = zip();
		assertThat(zip()).isEqualTo(first);
		try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(first))) {
			ZipEntry entry = entries.getNextEntry();
			assertThat(entry.getName()).isEqualTo("some/name");
			assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
			assertThat(entries.readAllBytes()).asString().isEqualTo("content");
		}
	}

	private static byte[] zip() throws IOException {
		AlignedZip zip = new AlignedZip("some");
		zip.add("name", "content");
		return zip.finish();
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

}
