package dev.digits.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import dev.digits.testing.Mnist;
import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Posts MNIST-C, 15 corruptions of 3,000 test pictures each, as PNG files. A refusal is
 * an error: there is a digit in each.
 *
 * @see <a href="https://arxiv.org/abs/1906.02337">Mu and Gilmer, MNIST-C, 2019</a>
 */
@RunningService
@Tag("mnist")
@EnabledIfEnvironmentVariable(named = "MNIST_C_DIR", matches = ".+",
		disabledReason = "needs MNIST_C_DIR, a folder with MNIST-C's files")
class MnistCThroughPredictIT {

	private static final Logger log = LoggerFactory.getLogger(MnistCThroughPredictIT.class);

	/** In percent. */
	private static final double WORST_MEAN = 4;

	private static final double WORST = 15;

	@Test
	void readsSpoiltTestPictures() throws IOException {
		Map<String, Double> errors = new TreeMap<>();
		for (String corruption : Mnist.corruptions()) {
			errors.put(corruption, error(Mnist.corrupted(corruption)));
		}
		double mean = errors.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
		errors.forEach((corruption, error) -> log.info("{}: {}", corruption, percent(error)));
		log.info("mean: {}", percent(mean));
		assertThat(errors).hasSize(15);
		assertThat(mean).as("mean error in percent, of %s", errors).isLessThanOrEqualTo(WORST_MEAN);
		assertThat(errors)
			.allSatisfy((corruption, error) -> assertThat(error).as(corruption).isLessThanOrEqualTo(WORST));
		// Up to two pictures of 3,000: other batches give other last bits.
		assertThat(errors).allSatisfy((corruption, error) -> assertThat(error).as(corruption)
			.isCloseTo(errorInTheEvaluation(corruption), within(0.07)));
	}

	private static double errorInTheEvaluation(String corruption) {
		return 100 * given().get("/metrics/robustness")
			.jsonPath()
			.getDouble("corruptions.find { it.name == '%s' }.serviceError".formatted(corruption));
	}

	private static double error(Mnist pictures) {
		PictureClient client = new PictureClient("/predict");
		long wrong = IntStream.range(0, pictures.size()).parallel().filter((index) -> {
			JsonNode answer = client.post("image/png", Pictures.png(pictures.picture(index)));
			return answer.path("digit").asInt(-1) != pictures.label(index);
		}).count();
		return 100.0 * wrong / pictures.size();
	}

	private static String percent(double error) {
		return String.format(Locale.ROOT, "%.2f %%", error);
	}

}
