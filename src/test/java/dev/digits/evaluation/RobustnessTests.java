package dev.digits.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.modelstore.ModelStore;
import dev.digits.modelstore.StoredModel;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@RunningService
class RobustnessTests {

	@TempDir
	static Path folder;

	@DynamicPropertySource
	static void serveMadeUpFigures(DynamicPropertyRegistry properties) throws IOException {
		Path store = MeasuredStore.write(folder.resolve("model-store"));
		properties.add("digits.model-store.path", store::toString);
	}

	@Test
	void theReliabilityIsToldBinByBin() {
		given().get("/metrics/reliability")
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("bins", hasSize(2))
			.body("bins[0].from", equalTo(0.0f))
			.body("bins.count", contains(2, 8))
			.body("bins.confidence", contains(0.4f, 0.9f))
			.body("bins.accuracy", contains(0.5f, 1.0f));
	}

	@Test
	void theReliabilityDiagramIsForThoseWhoAskForPng() {
		byte[] diagram = given().accept("image/png")
			.get("/metrics/reliability")
			.then()
			.statusCode(200)
			.contentType("image/png")
			.extract()
			.asByteArray();
		assertThat(diagram).isEqualTo(MeasuredStore.DIAGRAM);
	}

	@Test
	void everyCorruptionCountsTheSameInTheMeans() {
		given().get("/metrics/robustness")
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("corruptions.name", contains("fog", "zigzag"))
			.body("corruptions.serviceError", contains(0.125f, 0.625f))
			.body("meanNetworkError", equalTo(0.5f))
			.body("meanServiceError", equalTo(0.375f));
	}

	@Test
	void whatIsNoDigitIsToldApart() {
		given().get("/metrics/robustness")
			.then()
			.body("others", hasSize(1))
			.body("others[0].name", equalTo("letters"))
			.body("others[0].auroc", equalTo(0.9375f))
			.body("others[0].flagged", equalTo(0.875f));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics/robustness", "/metrics/confusion" })
	void aPictureThatTheVersionDoesNotHaveIsNotAcceptable(String report) {
		given().accept("image/png")
			.get(report)
			.then()
			.statusCode(406)
			.contentType("application/problem+json")
			.body("status", equalTo(406))
			.body("detail", allOf(containsString("no picture"), containsString("application/json"),
					not(containsString("Exception")), not(containsString(folder.toString()))));
	}

	@Test
	void aVersionOfAnOlderTrainerWasNotMeasured(@TempDir Path version) throws IOException {
		Files.writeString(version.resolve(Evaluation.FILE),
				"""
						{"dataset": "MNIST test", "matrix": [], "loss": 0.1, "expectedCalibrationError": 0.01, "errors": []}""");
		StoredModel model = new StoredModel(version,
				new ModelStore(Path.of("model-store")).newest("digit-cnn").manifest());
		assertThat(ReliabilityReport.of(model).bins()).isEmpty();
		RobustnessReport robustness = RobustnessReport.of(model);
		assertThat(robustness.corruptions()).isEmpty();
		assertThat(robustness.others()).isEmpty();
		assertThat(robustness.meanNetworkError()).isNull();
		assertThat(robustness.meanServiceError()).isNull();
	}

}
