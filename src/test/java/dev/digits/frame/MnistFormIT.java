package dev.digits.frame;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.testing.Mnist;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Needs MNIST's IDX files, gzipped or not, in the folder that {@code MNIST_DIR} names.
 */
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = Mnist.NEEDED)
class MnistFormIT {

	@ParameterizedTest
	@CsvSource({ "train-images-idx3-ubyte, 60000", "t10k-images-idx3-ubyte, 10000" })
	void passesAllOfMnistThroughUnchangedAndSoItsNegative(String name, int count) throws IOException {
		int unchanged = 0;
		int turnedBack = 0;
		try (DataInputStream images = open(name)) {
			images.skipNBytes(16);
			for (int i = 0; i < count; i++) {
				Frame frame = new Frame(images.readNBytes(Frame.SIZE * Frame.SIZE));
				unchanged += recognise(frame.pixels()).equals(Optional.of(frame)) ? 1 : 0;
				byte[] negative = frame.pixels().clone();
				for (int pixel = 0; pixel < negative.length; pixel++) {
					negative[pixel] = (byte) ~negative[pixel];
				}
				turnedBack += recognise(negative).equals(Optional.of(frame)) ? 1 : 0;
			}
		}
		assertThat(unchanged).isEqualTo(count);
		assertThat(turnedBack).isEqualTo(count);
	}

	private static Optional<Frame> recognise(byte[] pixels) {
		return MnistForm.recognise(new GreyPicture(Frame.SIZE, Frame.SIZE, pixels)).map(ExtractedFrame::frame);
	}

	private static DataInputStream open(String name) throws IOException {
		Path plain = Path.of(System.getenv("MNIST_DIR"), name);
		InputStream stream = Files.exists(plain) ? Files.newInputStream(plain)
				: new GZIPInputStream(Files.newInputStream(plain.resolveSibling(name + ".gz")));
		return new DataInputStream(new BufferedInputStream(stream));
	}

}
