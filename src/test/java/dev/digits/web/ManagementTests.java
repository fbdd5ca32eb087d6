package dev.digits.web;

import dev.digits.testing.RunningService;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalManagementPort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

@RunningService
class ManagementTests {

	private static final String OPEN_METRICS = "application/openmetrics-text";

	@LocalManagementPort
	private int managementPort;

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsTheSameOnBothPorts(String path) {
		Response management = management(path);
		given().get(path)
			.then()
			.statusCode(management.statusCode())
			.contentType(management.contentType())
			.body(equalTo(management.asString()));
	}

	@Test
	void metricsComeInBothFormatsOnBothPorts() {
		given().accept(OPEN_METRICS).get("/actuator/prometheus").then().statusCode(200).contentType(OPEN_METRICS);
		given().get("/actuator/prometheus").then().statusCode(200).contentType(containsString("text/plain"));
		given().port(this.managementPort)
			.accept(OPEN_METRICS)
			.get("/actuator/prometheus")
			.then()
			.statusCode(200)
			.contentType(OPEN_METRICS);
		assertThat(management("/actuator/prometheus").contentType()).startsWith("text/plain");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/info", "/actuator/sbom", "/actuator/sbom/application",
			"/actuator/models" })
	void theRestIsOnTheManagementPortOnly(String path) {
		assertThat(management(path).statusCode()).isEqualTo(200);
		given().get(path).then().statusCode(404).contentType("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/configprops", "/actuator/beans", "/actuator/heapdump",
			"/actuator/loggers", "/actuator/threaddump", "/actuator/mappings", "/actuator/shutdown" })
	void whatTellsSecretsIsNowhere(String path) {
		assertThat(management(path).statusCode()).isEqualTo(404);
		given().get(path).then().statusCode(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/livez", "/readyz" })
	void probesHaveTheirShortNamesToo(String path) {
		given().get(path).then().statusCode(200).body("status", equalTo("UP"));
	}

	@Test
	void picturesAreNotReadOnTheManagementPort() {
		given().port(this.managementPort).post("/predict").then().statusCode(404);
	}

	@Test
	void theDocumentationShowsNothingOfIt() {
		given().get("/v3/api-docs")
			.then()
			.body("paths", allOf(hasKey("/predict"), not(hasKey("/actuator/health")), not(hasKey("/readyz"))));
	}

	private Response management(String path) {
		return given().port(this.managementPort).get(path);
	}

}
