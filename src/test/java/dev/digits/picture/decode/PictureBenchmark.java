package dev.digits.picture.decode;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.FrameExtractor;
import dev.digits.picture.raster.Detail;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.picture.raster.Region;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a photo of a digit costs from its bytes to the frame, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class PictureBenchmark {

	private final PictureReader reader = new PictureReader(PictureLimits.DEFAULT);

	/** Width and height in pixels: up to 48 megapixels. */
	@Param({ "28x28", "1152x864", "3648x2736", "8000x6000" })
	private String size;

	@Param({ "jpeg", "png" })
	private String format;

	/** How closely it is looked at. */
	@Param({ "GLANCE", "CLOSE" })
	private Detail detail;

	private byte[] file;

	private GreyPicture picture;

	@Setup
	public void photograph() throws IOException {
		String[] sides = this.size.split("x");
		this.file = BenchmarkPhoto.taken(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), this.format);
		this.picture = this.reader.read(this.file, this.detail);
	}

	@Benchmark
	public GreyPicture decode() {
		return this.reader.read(this.file, this.detail);
	}

	@Benchmark
	public Optional<ExtractedFrame> extract() {
		return FrameExtractor.extract(this.picture, Region.WHOLE);
	}

	@Benchmark
	public Optional<ExtractedFrame> decodeAndExtract() {
		return FrameExtractor.extract(this.reader.read(this.file, this.detail), Region.WHOLE);
	}

}
