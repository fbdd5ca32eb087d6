package dev.digits.web;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.http.Header;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.containsString;

@RunningService
@TestPropertySource(properties = Variant.SMALL)
class SecurityHeadersTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/js/main.js", "/swagger-ui/index.html", "/v3/api-docs", "/metrics/confusion",
			"/actuator/health", "/no-such-thing", "/predict", "/failing", "/error" })
	void tellBrowsersToDoNoMoreThanNeeded(String path) {
		areSafe(given().get(path));
	}

	@Test
	void areOnAnswersThatTheServerGivesUpOnToo() {
		Response answer = given().contentType("multipart/form-data").body("not a form".getBytes()).post("/predict");
		assertThat(answer.statusCode()).isEqualTo(400);
		areSafe(answer);
	}

	@Test
	void areOnAnswersToWhatIsRefusedBeforeItIsRead() {
		Response answer = given().contentType("image/png").body(new byte[2 << 20]).post("/predict");
		assertThat(answer.statusCode()).isEqualTo(413);
		areSafe(answer);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void areOnAnswersToWhatIsMalformed() {
		Response answer = given().urlEncodingEnabled(false).get("/a/%2e%2e/predict");
		assertThat(answer.statusCode()).isEqualTo(400);
		areSafe(answer);
	}

	@Test
	void letNobodyKeepWhatWasReadInAPicture() {
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.header("Cache-Control", equalTo("no-store"));
	}

	@Test
	void doNotNameTheServer() {
		assertThat(given().get("/v3/api-docs").headers().asList()).extracting(Header::getName)
			.doesNotContain("Server", "X-Powered-By");
	}

	@Test
	void doNotComeWithAnEchoOfTheRequest() {
		given().header("X-API-Key", "sesame")
			.request("TRACE", "/predict")
			.then()
			.statusCode(405)
			.body(not(containsString("sesame")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/html", "*/*" })
	void aFailureOfOurOwnTellsNothingOfTheInside(String accept) {
		given().accept(accept)
			.get("/failing?trace=true&message=true")
			.then()
			.statusCode(500)
			.body(not(containsString("IllegalState")))
			.body(not(containsString("a secret of the inside")))
			.body(not(containsString("at dev.digits")));
	}

	private static void areSafe(Response answer) {
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';",
				"frame-ancestors 'none'");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
		assertThat(answer.header("Permissions-Policy")).contains("camera=()");
	}

}
