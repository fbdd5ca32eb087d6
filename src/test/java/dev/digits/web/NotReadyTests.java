package dev.digits.web;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@RunningService
@TestPropertySource(properties = Variant.WITHOUT_MODEL)
class NotReadyTests {

	@Test
	void staysAliveWithoutAModel() {
		given().get("/actuator/health/liveness").then().statusCode(200).body("status", equalTo("UP"));
	}

	@Test
	void isNotReadyAndSaysWhy() {
		given().get("/actuator/health/readiness")
			.then()
			.statusCode(503)
			.body("components.model.details.reason", containsString("no-such-store"));
	}

	@Test
	void answersPicturesWithServiceUnavailable() {
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(503)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:not-ready"));
	}

	@Test
	void hasNoConfusionMatrixToShow() {
		given().get("/metrics/confusion").then().statusCode(503).body("detail", containsString("No model is loaded"));
	}

}
