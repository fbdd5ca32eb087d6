package dev.digits.web;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

@RunningService
@TestPropertySource(properties = Variant.STRICT)
class UntrustedProxyTests {

	@Test
	void nobodyElseIsBelieved() {
		given().header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "evil.example")
			.header("X-Forwarded-Prefix", "/evil")
			.get("/v3/api-docs")
			.then()
			.statusCode(200)
			.body("servers[0].url", startsWith("http://localhost:"));
	}

}
