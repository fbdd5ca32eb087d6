package dev.digits.metrics;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
		assertThat(scrape()).contains("digits_queue_size 0").contains("digits_predictors_busy 0");
	}

	private static String scrape() {
		return given().get("/actuator/prometheus").then().statusCode(200).extract().asString();
	}

}
