package dev.digits.metrics;

import java.util.List;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@RunningService
class MetricsTests {

	@BeforeEach
	void readADigitAndABlankPage() {
		given().multiPart("image", Pictures.asset("five.jpeg")).post("/predict").then().statusCode(200);
		given().multiPart("image", Pictures.asset("blank.jpeg")).post("/predict").then().statusCode(422);
	}

	@Test
	void countsAnswersByDigitAndOutcome() {
		assertThat(scrape()).containsPattern("digits_predictions_total\\{digit=\"5\",outcome=\"accepted\"\\} [1-9]")
			.containsPattern("digits_predictions_total\\{digit=\"none\",outcome=\"refused\"\\} [1-9]");
	}

	@Test
	void countsProblemsByReason() {
		assertThat(scrape()).containsPattern("digits_rejected_total\\{reason=\"no-digit\"\\} [1-9]");
	}

	@Test
	void timesEveryStage() {
		String scrape = scrape();
		for (String stage : new String[] { "decode", "normalise", "queue", "infer" }) {
			assertThat(scrape).containsPattern("digits_stage_seconds_count\\{stage=\"" + stage + "\"\\} [1-9]");
		}
	}

	@Test
	void countsFromZeroWhatHasNotHappenedYet() {
		assertThat(scrape()).contains("digits_rejected_total{reason=\"internal-error\"} 0",
				"digits_rejected_total{reason=\"deadline\"} 0",
				"digits_predictions_total{digit=\"0\",outcome=\"uncertain\"} 0");
	}

	@Test
	void tellsHowTheModelAnsweredOnItsTestSet() {
		String scrape = scrape();
		assertThat(valuesOf("digits_reference_share", scrape)).hasSize(10)
			.allSatisfy((share) -> assertThat(share).isBetween(0.08, 0.12));
		assertThat(valuesOf("digits_reference_share", scrape).stream().mapToDouble(Double::doubleValue).sum())
			.isCloseTo(1, within(1e-9));
		assertThat(valuesOf("digits_reference_confidence", scrape)).hasSize(4)
			.isSorted()
			.allSatisfy((share) -> assertThat(share).isBetween(0.0, 0.02));
		assertThat(valuesOf("digits_reference_confidence_mean", scrape))
			.singleElement(as(InstanceOfAssertFactories.DOUBLE))
			.isBetween(0.99, 1.0);
	}

	@Test
	void tellsThatTheVersionThatShallBeServedIs() {
		assertThat(scrape()).contains("digits_model_failed 0");
	}

	@Test
	void tellsWhichModelIsServed() {
		assertThat(scrape()).containsPattern("digits_model_info\\{name=\"digit-cnn\",version=\"\\d+\"\\} 1");
	}

	@Test
	void hasAHistogramOfTheLatencyOfPredict() {
		assertThat(scrape()).containsPattern(
				"http_server_requests_seconds_bucket\\{[^}]*status=\"200\"[^}]*uri=\"/predict\"[^}]*le=\"0.05\"[^}]*\\}");
	}

	@Test
	void knowsQueueAndPredictors() {
		assertThat(scrape()).contains("digits_queue_size 0")
			.contains("digits_predictors_busy 0")
			.contains("digits_queue_capacity 256")
			.containsPattern("digits_predictors [1-9]");
	}

	private static List<Double> valuesOf(String metric, String scrape) {
		return scrape.lines()
			.filter((line) -> line.matches(metric + "(\\{.*\\})? .*"))
			.map((line) -> Double.valueOf(line.substring(line.lastIndexOf(' '))))
			.toList();
	}

	private static String scrape() {
		return given().get("/actuator/prometheus").then().statusCode(200).extract().asString();
	}

}
