package dev.digits.web;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;

@RunningService
@TestPropertySource(properties = Variant.STRICT)
class NoOperationsTests {

	private static final String METRICS = "/actuator/prometheus";

	@LocalManagementPort
	private int managementPort;

	@ParameterizedTest
	@ValueSource(strings = { METRICS, "/actuator/health", "/actuator/health/readiness" })
	void thePublicPortHasNoOperationsWhenTold(String path) {
		given().get(path).then().statusCode(404);
		given().port(this.managementPort).get(path).then().statusCode(200);
	}

	@Test
	void probesStillFindTheirWay() {
		given().get("/readyz").then().statusCode(200);
	}

}
