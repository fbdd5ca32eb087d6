package dev.digits.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import dev.digits.picture.decode.PictureLimits;
import dev.digits.picture.decode.PictureReader;
import dev.digits.recognition.Engine;
import dev.digits.recognition.VersionNetworks;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the service does with a picture, from its bytes to the answer, without HTTP and
 * without a queue. One thread for each processor, as in the service: they share caches
 * and perhaps cores.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(Threads.MAX)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "@bin/jvm.options")
public class ReadingBenchmark {

	@Param("assets/five.jpeg")
	private String file;

	private byte[] bytes;

	private VersionNetworks networks;

	private VersionNetworks.Lent lent;

	private CoarseToFine reader;

	@Setup
	public void load() throws IOException {
		StoredModel model = new ModelStore(Path.of("model-store")).newest("digit-cnn");
		this.networks = VersionNetworks.load(model, Engine.ONNX_RUNTIME);
		this.lent = this.networks.lend();
		this.reader = new CoarseToFine(new PictureReader(PictureLimits.DEFAULT)::read, this.lent, StageTimer.NONE);
		this.bytes = Files.readAllBytes(Path.of(this.file));
	}

	@TearDown
	public void close() {
		this.lent.close();
		this.networks.close();
	}

	@Benchmark
	public Reading read() {
		return this.reader.read(this.bytes);
	}

}
