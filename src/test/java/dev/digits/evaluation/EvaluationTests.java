package dev.digits.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.startsWith;

@RunningService
class EvaluationTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8";

	@Test
	void theConfusionMatrixCoversTheWholeTestSet() {
		given().get("/metrics/confusion")
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("total", equalTo(10_000))
			.body("labels", equalTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)))
			.body("matrix.flatten().sum()", equalTo(10_000))
			.body("perClass.support.sum()", equalTo(10_000));
	}

	@Test
	void theServedModelReadsAtLeastNinetyNinePercentOfTheTestSet() {
		double accuracy = given().get("/metrics/confusion").jsonPath().getDouble("accuracy");
		assertThat(accuracy).isGreaterThanOrEqualTo(0.99);
	}

	@Test
	void theAccuracyFollowsFromTheMatrixAndTheErrors() {
		double accuracy = given().get("/metrics/confusion").jsonPath().getDouble("accuracy");
		int errors = given().get("/metrics/errors").jsonPath().getInt("total");
		assertThat(accuracy).isCloseTo(1 - errors / 10_000.0, within(1e-9));
	}

	@Test
	void theMatrixIsATableForThoseWhoAskForCsv() {
		String table = given().accept("text/csv")
			.get("/metrics/confusion")
			.then()
			.statusCode(200)
			.contentType(startsWith("text/csv"))
			.extract()
			.asString();
		assertThat(table.lines()).hasSize(11).first().isEqualTo("actual/predicted,0,1,2,3,4,5,6,7,8,9");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics/confusion", "/metrics/training", "/metrics/errors" })
	void everyReportIsAPictureForThoseWhoAskForPng(String report) throws IOException {
		byte[] png = given().accept("image/png")
			.get(report)
			.then()
			.statusCode(200)
			.contentType("image/png")
			.extract()
			.asByteArray();
		assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(300);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics/confusion", "/metrics/training", "/metrics/errors", "/metrics/reliability",
			"/metrics/robustness" })
	void everyReportIsJsonForABrowser(String report) {
		given().accept(BROWSER).get(report).then().statusCode(200).contentType("application/json");
	}

	@Test
	void theCalibrationErrorIsTheWholeTestSets() {
		given().get("/metrics/reliability")
			.then()
			.body("dataset", equalTo("MNIST test"))
			.body("model.name", equalTo("digit-cnn"))
			.body("expectedCalibrationError", lessThan(0.02f))
			.body("bins", hasSize(15));
	}

	@Test
	void robustnessIsOfTheServedModel() {
		given().get("/metrics/robustness")
			.then()
			.body("model.name", equalTo("digit-cnn"))
			.body("corruptions", hasSize(15))
			.body("others", hasSize(4))
			.body("meanServiceError", lessThan(0.04f));
	}

	@Test
	void theTrainingHistoryHasOneEntryPerEpoch() {
		given().get("/metrics/training")
			.then()
			.body("epochs", hasSize(26))
			.body("epochs[0].epoch", equalTo(1))
			.body("recipe.epochs", equalTo(26));
	}

	@Test
	void everyErrorIsAWrongAnswerWithItsPicture() {
		var errors = given().get("/metrics/errors").jsonPath();
		assertThat(errors.getList("errors.findAll { it.actual == it.predicted }")).isEmpty();
		assertThat(errors.getList("errors.frame", String.class))
			.allSatisfy((frame) -> assertThat(frame).startsWith("data:image/png;base64,"));
	}

}
