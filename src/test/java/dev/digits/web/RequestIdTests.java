package dev.digits.web;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

@RunningService
@ExtendWith(OutputCaptureExtension.class)
class RequestIdTests {

	private static final String NEW = "[0-9a-f]{32}";

	@LocalManagementPort
	private int managementPort;

	@Test
	void keepsWhatAProxyCallsTheRequest() {
		given().header(RequestId.HEADER, "req-7.a_B")
			.multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.header(RequestId.HEADER, equalTo("req-7.a_B"));
	}

	@Test
	void namesARequestThatHasNoName() {
		assertThat(given().get("/livez").header(RequestId.HEADER)).matches(NEW)
			.isNotEqualTo(given().get("/livez").header(RequestId.HEADER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "a;b", "\"quoted\"", "é",
			"12345678901234567890123456789012345678901234567890123456789012345" })
	void givesAnotherNameInPlaceOfAnOddOne(String sent) {
		given().header(RequestId.HEADER, sent)
			.get("/livez")
			.then()
			.statusCode(200)
			.header(RequestId.HEADER, matchesPattern(NEW));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/no-such-thing", "/predict", "/error", "/metrics/confusion" })
	void isOnEveryAnswer(String path) {
		given().header(RequestId.HEADER, "mine").get(path).then().header(RequestId.HEADER, equalTo("mine"));
	}

	@Test
	void isOnWhatIsRefusedBeforeItIsRead() {
		given().header(RequestId.HEADER, "mine")
			.contentType("image/png")
			.body(new byte[26 << 20])
			.post("/predict")
			.then()
			.statusCode(413)
			.header(RequestId.HEADER, equalTo("mine"));
	}

	@Test
	void isOnWhatTheServerRefusesBeforeItHasSeenTheHeaders() {
		given().urlEncodingEnabled(false)
			.get("/%2e%2e/secret")
			.then()
			.statusCode(400)
			.header(RequestId.HEADER, matchesPattern(NEW));
	}

	@Test
	void isOnTheManagementPortToo() {
		given().port(this.managementPort)
			.header(RequestId.HEADER, "mine")
			.get("/actuator/info")
			.then()
			.header(RequestId.HEADER, equalTo("mine"));
	}

	@Test
	void isInTheLogAndOnlyWhileTheRequestLasts(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel("dev.digits.web", LogLevel.DEBUG);
		try {
			assertThat(postBrokenForm("first").statusCode()).isEqualTo(400);
			assertThat(postBrokenForm("second").statusCode()).isEqualTo(400);
		}
		finally {
			logging.setLogLevel("dev.digits.web", null);
		}
		assertThat(output.getAll()).contains(": [first] ", ": [second] ");
		assertThat(output.getAll().lines()).noneMatch((line) -> line.contains("[first]") && line.contains("[second]"));
	}

	private static Response postBrokenForm(String id) {
		return given().header(RequestId.HEADER, id)
			.contentType("multipart/form-data; boundary=XX")
			.body("--XX\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\nnever ends".getBytes())
			.post("/predict");
	}

}
