package dev.digits.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

import dev.digits.testing.Mnist;
import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
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
@EnabledIfEnvironmentVariable(named = "MNIST_DIR", matches = ".+", disabledReason = Mnist.NEEDED)
class MnistThroughPredictIT {

	@Test
	void everyTestPictureIsAnsweredAsInTheEvaluation() throws IOException {
		Mnist mnist = Mnist.test();
		Map<Integer, Integer> misread = new ConcurrentSkipListMap<>();
		PictureClient client = new PictureClient("/predict");
		IntStream.range(0, mnist.size()).parallel().forEach((index) -> {
			int digit = client.postForm(index + ".png", Pictures.png(mnist.picture(index))).path("digit").asInt(-1);
			if (digit != mnist.label(index)) {
				misread.put(index, digit);
			}
		});
		assertThat(mnist.size()).isEqualTo(10_000);
		assertThat(misread).isEqualTo(misreadInTheEvaluation());
	}

	private static Map<Integer, Integer> misreadInTheEvaluation() {
		List<Map<String, Object>> errors = given().get("/metrics/errors").jsonPath().getList("errors");
		Map<Integer, Integer> misread = new TreeMap<>();
		errors.forEach((error) -> misread.put((Integer) error.get("index"), (Integer) error.get("predicted")));
		return misread;
	}

}
