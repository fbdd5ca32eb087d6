package dev.digits.web;

import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

@RunningService
@TestPropertySource(properties = "digits.web.trusted-proxies=192.0.2.0/24")
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
