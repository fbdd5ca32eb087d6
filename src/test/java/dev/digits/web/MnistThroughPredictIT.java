package dev.digits.web;

import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts the 10,000 test pictures as PNG files and compares every answer with the
 * evaluation that came with the model.
 */
@RunningService
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = "needs MNIST's four files")
class MnistThroughPredictIT {

	@Test
	void everyTestPictureIsAnsweredAsInTheEvaluation() throws IOException {
		byte[] pictures = read("t10k-images-idx3-ubyte", 16);
		byte[] labels = read("t10k-labels-idx1-ubyte", 8);
		Map<Integer, Integer> misread = new ConcurrentSkipListMap<>();
		int port = RestAssured.port;
		IntStream.range(0, labels.length).parallel().forEach((index) -> {
			int digit = given().port(port)
				.multiPart("image", index + ".png", png(pictures, index))
				.post("/predict")
				.then()
				.statusCode(200)
				.extract()
				.path("digit");
			if (digit != labels[index]) {
				misread.put(index, digit);
			}
		});
		assertThat(labels).hasSize(10_000);
		assertThat(misread).isEqualTo(misreadInTheEvaluation());
	}

	private static Map<Integer, Integer> misreadInTheEvaluation() {
		List<Map<String, Object>> errors = given().get("/metrics/errors").jsonPath().getList("errors");
		Map<Integer, Integer> misread = new TreeMap<>();
		errors.forEach((error) -> misread.put((Integer) error.get("index"), (Integer) error.get("predicted")));
		return misread;
	}

	private static byte[] png(byte[] pictures, int index) {
		byte[] pixels = new byte[28 * 28];
		System.arraycopy(pictures, index * pixels.length, pixels, 0, pixels.length);
		BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
		picture.getRaster().setDataElements(0, 0, 28, 28, pixels);
		return Pictures.png(picture);
	}

	private static byte[] read(String name, int header) throws IOException {
		Path folder = Path.of(System.getenv("MNIST_DIR"));
		Path plain = folder.resolve(name);
		try (DataInputStream input = new DataInputStream(Files.exists(plain) ? Files.newInputStream(plain)
				: new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".gz"))))) {
			input.skipNBytes(header);
			return input.readAllBytes();
		}
	}

}
