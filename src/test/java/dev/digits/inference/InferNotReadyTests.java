package dev.digits.inference;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@RunningService
@TestPropertySource(properties = Variant.WITHOUT_MODEL)
class InferNotReadyTests {

	@Test
	void theServerIsLiveAllTheSame() {
		given().get("/v2/health/live").then().statusCode(200).body("live", equalTo(true));
		given().get("/v2").then().statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2/health/ready", "/v2/models/digit-cnn/ready", "/v2/models/digit-cnn" })
	void nothingIsReady(String path) {
		given().get(path)
			.then()
			.statusCode(503)
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:not-ready"))
			.body("error", containsString("No model is loaded"));
	}

	@Test
	void noFrameIsRead() {
		given().contentType("application/json")
			.body("{}")
			.post("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(503)
			.body("error", containsString("No model is loaded"));
	}

}
