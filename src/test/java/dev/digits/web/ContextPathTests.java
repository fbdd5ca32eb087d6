package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

/**
 * The service under a path of its own, which it knows.
 */
@RunningService
@TestPropertySource(properties = Variant.UNDER_A_PATH)
class ContextPathTests {

	private static final String BASE = Variant.BASE;

	@Test
	void thePageIsThere() {
		given().get(BASE + "/").then().statusCode(200).body(containsString("<title>Digit reader"));
		given().get(BASE + "/js/main.js").then().statusCode(200);
		Response redirect = given().redirects().follow(false).get(BASE);
		assertThat(URI.create("http://localhost" + BASE).resolve(redirect.header("Location")).getPath())
			.isEqualTo(BASE + "/");
	}

	@Test
	void swaggerUiIsThere() {
		given().get(BASE + "/swagger-ui.html").then().statusCode(200).body(containsString("Swagger UI"));
		given().get(BASE + "/swagger-ui/swagger-initializer.js")
			.then()
			.body(containsString("\"" + BASE + "/v3/api-docs/"));
		assertThat(given().get(BASE + "/swagger-ui/index.html").header("Content-Security-Policy"))
			.contains("'unsafe-inline'");
	}

	@Test
	void theDescriptionIsTheSameButForTheServer() {
		given().get(BASE + "/v3/api-docs")
			.then()
			.statusCode(200)
			.body("servers[0].url", endsWith(BASE))
			.body("paths", allOf(hasKey("/predict"), hasKey("/v2/models/{model}/infer")))
			.body("paths.'/predict'.post.responses.keySet()",
					hasItems("200", "400", "413", "415", "422", "429", "503", "504"))
			.body("paths.'/predict'.post.responses.'429'.content", hasKey("application/problem+json"))
			.body("paths.'/v2/models/{model}/infer'.post.responses.'404'.content", hasKey("application/json"));
	}

	@Test
	void aPictureIsReadAndFeedbackTaken() {
		String id = given().multiPart("image", Pictures.asset("five.jpeg"))
			.post(BASE + "/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5))
			.extract()
			.path("id");
		given().contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":5}".formatted(id))
			.post(BASE + "/feedback")
			.then()
			.statusCode(204);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2", "/v2/health/ready", "/v2/models/digit-cnn", "/metrics/confusion", "/livez",
			"/readyz", "/actuator/health", "/actuator/prometheus", "/samples/five.jpeg" })
	void whateverElseThereIsIsThere(String path) {
		given().get(BASE + path).then().statusCode(200);
	}

	@ParameterizedTest
	@CsvSource({ "/feedback,Feedback does not take", "/predict,A picture may have",
			"/predict/batch,The pictures of a batch", "/v2/models/digit-cnn/infer,A request may have" })
	void eachAddressHasItsOwnLimit(String path, String sentence) throws IOException {
		String answer = send(
				"POST %s%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99000000\r\nExpect: 100-continue\r\n\r\n"
					.formatted(BASE, path));
		assertThat(answer).startsWith("HTTP/1.1 413").contains(sentence);
		assertThat(answer.contains("\"error\"")).isEqualTo(path.startsWith("/v2"));
	}

	@Test
	void problemsHaveTheFormOfTheirAddress() throws IOException {
		given().get(BASE + "/nothing")
			.then()
			.statusCode(404)
			.contentType("application/problem+json")
			.body("$", not(hasKey("error")));
		given().get(BASE + "/v2/nothing")
			.then()
			.statusCode(404)
			.contentType("application/json")
			.body("$", hasKey("error"));
		assertThat(send("GET " + BASE + "/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("application/problem+json");
		assertThat(send("GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 404")
			.contains("application/problem+json");
	}

	private static String send(String request) throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
