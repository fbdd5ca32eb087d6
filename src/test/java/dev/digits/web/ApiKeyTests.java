package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

@RunningService
@TestPropertySource(properties = Variant.WITH_KEY)
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyTests {

	private static final String KEY = Variant.KEY;

	@LocalManagementPort
	private int managementPort;

	@Autowired
	private WebProperties properties;

	@Test
	void withoutItNoPictureIsRead() {
		isRefused(given());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "open-sesame-4", "open-sesame-421", "Open-Sesame-42", "other" })
	void aWrongOneIsRefused(String wrong) {
		isRefused(given().header("X-API-Key", wrong));
		isRefused(given().header("Authorization", "Bearer " + wrong));
	}

	@ParameterizedTest
	@ValueSource(strings = { KEY, "Basic " + KEY, "Bearer", "Bearer" + KEY })
	void anotherKindOfAuthorizationIsRefused(String authorization) {
		isRefused(given().header("Authorization", authorization));
	}

	@Test
	void opensInAHeaderOfItsOwn() {
		predict(given().header("X-API-Key", KEY)).statusCode(200).body("digit", equalTo(5));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ", "bearer " })
	void opensAsABearerToken(String scheme) {
		predict(given().header("Authorization", scheme + KEY)).statusCode(200).body("digit", equalTo(5));
	}

	@Test
	void isAskedForByInferencesInTheirOwnForm() {
		given().body("{}")
			.post("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(401)
			.contentType("application/json")
			.body("error", containsString("Authorization: Bearer"));
		given().header("Authorization", "Bearer " + KEY)
			.body("{}")
			.post("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(400);
		given().get("/v2/models/digit-cnn").then().statusCode(200);
	}

	@Test
	void withoutItNoFeedbackIsTaken() {
		given().contentType("application/json").body("{}").post("/feedback").then().statusCode(401);
		given().contentType("application/json")
			.header("X-API-Key", KEY)
			.body("{}")
			.post("/feedback")
			.then()
			.statusCode(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "DELETE", "PATCH", "BREW" })
	void isAskedForWhateverElseMayChangeSomething(String method) {
		given().request(method, "/predict").then().statusCode(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics/confusion", "/v3/api-docs", "/actuator/health/readiness", "/readyz" })
	void isNotNeededToLook(String path) {
		given().get(path).then().statusCode(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/predict/batch", "/read" })
	void isAskedForWhereverPicturesAreRead(String path) {
		given().contentType("image/jpeg").post(path).then().statusCode(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Expect: 100-continue\r\n" })
	void isAskedForBeforeThePictureIsReceived(String asking) throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream()
				.write(("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 500000\r\n"
						+ asking + "\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 401".length());
			assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
		}
	}

	@Test
	void isAskedForThoughThePictureBreaksOff() throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream()
				.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 5000\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 401".length());
			assertThat(new String(first, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 401");
		}
	}

	@Test
	void theDocumentationTellsHowToSendIt() {
		given().get("/v3/api-docs")
			.then()
			.body("components.securitySchemes.key.name", equalTo("X-API-Key"))
			.body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
			.body("paths.'/predict'.post.security[0]", hasKey("key"))
			.body("paths.'/predict'.post.responses", hasKey("401"));
	}

	@Test
	void isCountedAmongTheProblems() {
		isRefused(given());
		given().get("/actuator/prometheus")
			.then()
			.body(containsString("digits_rejected_total{reason=\"unauthorized\"}"));
	}

	@Test
	void isNeitherLoggedNorShown(CapturedOutput output) {
		predict(given().header("X-API-Key", KEY)).statusCode(200);
		isRefused(given().header("X-API-Key", KEY + "x"));

		assertThat(output.getAll()).doesNotContain(KEY);
		assertThat(this.properties.toString()).doesNotContain(KEY);
		for (String path : new String[] { "/actuator", "/actuator/info", "/actuator/health", "/actuator/prometheus" }) {
			assertThat(given().port(this.managementPort).get(path).asString()).doesNotContain(KEY);
		}
	}

	@Test
	void mayBeAFileAsDockerMountsItsSecrets(@TempDir Path secrets) throws IOException {
		Files.writeString(secrets.resolve("digits.web.api-key"), KEY + "\n");
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(OnlyProperties.class)
			.withPropertyValues("spring.config.import=configtree:" + secrets + "/")
			.run((context) -> assertThat(context.getBean(WebProperties.class).apiKey()).isEqualTo(KEY));
	}

	private static ValidatableResponse predict(RequestSpecification request) {
		return request.multiPart("image", Pictures.asset("five.jpeg")).post("/predict").then();
	}

	private static void isRefused(RequestSpecification request) {
		request.contentType("image/jpeg")
			.post("/predict")
			.then()
			.statusCode(401)
			.header("WWW-Authenticate", equalTo("Bearer"))
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:unauthorized"))
			.body("detail", containsString("X-API-Key"));
	}

	@EnableConfigurationProperties(WebProperties.class)
	static class OnlyProperties {

	}

}
