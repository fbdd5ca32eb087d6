package dev.digits.recognition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.digits.frame.Frame;
import dev.digits.modelstore.Manifest;
import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one pass of frames through the network costs, from frames to logits, on one
 * thread: the mean, and the quantiles of single passes.
 */
@State(Scope.Benchmark)
@BenchmarkMode({ Mode.AverageTime, Mode.SampleTime })
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = { "-Dai.djl.pytorch.num_threads=1", "-Dai.djl.pytorch.num_interop_threads=1" })
public class InferenceBenchmark {

	/**
	 * Which network: {@code newest}, the highest version in the model-store, or the
	 * folder of any other version.
	 */
	@Param("newest")
	private String model;

	/** What computes it. */
	@Param({ "ONNX_RUNTIME", "PYTORCH" })
	private Engine engine;

	/** How many frames in one pass. */
	@Param({ "1", "2", "4", "8" })
	private int batch;

	private LoadedNetwork<Frame> network;

	private NetworkPredictor<Frame> predictor;

	private List<Frame> frames;

	@Setup
	public void load() throws IOException {
		StoredModel version = this.model.equals("newest") ? new ModelStore(Path.of("model-store")).newest("digit-cnn")
				: in(Path.of(this.model));
		this.network = LoadedNetwork.digits(version, this.engine);
		this.predictor = this.network.newPredictor();
		// What the pixels are makes no difference to the time.
		Random random = new Random(1);
		this.frames = IntStream.range(0, this.batch).mapToObj((index) -> {
			byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
			random.nextBytes(pixels);
			return new Frame(pixels);
		}).toList();
	}

	@TearDown
	public void close() {
		this.predictor.close();
		this.network.close();
	}

	@Benchmark
	public List<float[]> infer() {
		return this.predictor.outputs(this.frames);
	}

	private static StoredModel in(Path folder) {
		return new StoredModel(folder, new JsonMapper().readValue(folder.resolve(Manifest.FILE), Manifest.class));
	}

}
