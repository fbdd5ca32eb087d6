package dev.digits.web;

import java.net.URI;
import java.util.List;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/**
 * Behind nginx that ends TLS, with the headers that it sends as docs/deployment.md
 * configures it, under a prefix that it takes away and without one.
 */
@RunningService
class ProxyTests {

	@Test
	void theDescriptionNamesTheAddressThatTheProxyHas() {
		overTls().get("/v3/api-docs").then().body("servers.url", equalTo(List.of("https://digits.example")));
	}

	@Test
	void theDescriptionNamesThePrefix() {
		underAPrefix("/digits").get("/v3/api-docs")
			.then()
			.body("servers.url", equalTo(List.of("https://digits.example/digits")));
	}

	@Test
	void eachProxyIsToldItsOwnAddress() {
		underAPrefix("/first").get("/v3/api-docs")
			.then()
			.body("servers.url", equalTo(List.of("https://digits.example/first")));
		assertThat(underAPrefix("/first").get("/swagger-ui/swagger-initializer.js").asString()).contains("\"/first/v3");
		underAPrefix("/second").get("/v3/api-docs")
			.then()
			.body("servers.url", equalTo(List.of("https://digits.example/second")));
		assertThat(underAPrefix("/second").get("/swagger-ui/swagger-initializer.js").asString())
			.contains("\"/second/v3");
		assertThat(given().get("/swagger-ui/swagger-initializer.js").asString()).contains("\"/v3");
	}

	@ParameterizedTest
	@CsvSource({ "digits.example:8443,8443,https://digits.example:8443",
			"digits.example,8443,https://digits.example:8443", "digits.example:443,443,https://digits.example",
			"'digits.example, inner.example',443,https://digits.example",
			"'[2001:db8::1]:8443',8443,https://[2001:db8::1]:8443" })
	void thePortIsTheOneThatTheClientSees(String host, String port, String address) {
		given().header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", host)
			.header("X-Forwarded-Port", port)
			.get("/v3/api-docs")
			.then()
			.body("servers.url", equalTo(List.of(address)));
	}

	@Test
	void swaggerUiLoadsUnderAPrefix() {
		Response redirect = underAPrefix("/digits").redirects().follow(false).get("/swagger-ui.html");
		assertThat(redirect.statusCode()).isBetween(301, 308);
		URI page = URI.create("https://digits.example/digits/swagger-ui.html").resolve(redirect.header("Location"));
		assertThat(page).hasToString("https://digits.example/digits/swagger-ui/index.html");
		assertThat(underAPrefix("/digits").get("/swagger-ui/swagger-initializer.js").asString())
			.contains("\"/digits/v3/api-docs/swagger-config\"");
		underAPrefix("/digits").get("/v3/api-docs/swagger-config").then().body("url", equalTo("/digits/v3/api-docs"));
		assertThat(underAPrefix("/digits").get("/swagger-ui/index.html").header("Content-Security-Policy"))
			.contains("'unsafe-inline'");
	}

	/** Every address in it must lie beside the page, not at the root of the host. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/swagger-ui/index.html" })
	void thePagesNameTheirFilesRelatively(String page) {
		assertThat(underAPrefix("/digits").get(page).asString()).doesNotContain("href=\"/", "src=\"/");
	}

	@Test
	void thePictureInTheDescriptionIsBesideIt() {
		String sample = underAPrefix("/digits").get("/v3/api-docs")
			.jsonPath()
			.getString("paths.'/predict'.post.requestBody.content.'image/*'.examples.example.externalValue");
		assertThat(URI.create("https://digits.example/digits/v3/api-docs").resolve(sample))
			.hasToString("https://digits.example/digits/samples/five.jpeg");
	}

	@Test
	void aPictureIsRead() {
		underAPrefix("/digits").multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	/** Whatever the prefix is called. */
	@ParameterizedTest
	@ValueSource(strings = { "/digits", "/v2", "/api/v2/digits" })
	void aProblemHasTheFormOfTheAddressBehindThePrefix(String prefix) {
		underAPrefix(prefix).get("/nothing")
			.then()
			.statusCode(404)
			.contentType("application/problem+json")
			.body("instance", equalTo(prefix + "/nothing"));
		underAPrefix(prefix).body("").post("/predict").then().contentType("application/problem+json");
		underAPrefix(prefix).get("/v2/nothing")
			.then()
			.statusCode(404)
			.contentType("application/json")
			.body("error", containsString("nothing here"));
	}

	@ParameterizedTest
	@CsvSource({ "X-Forwarded-Host,evil.example/path", "X-Forwarded-Host,user@evil.example", "X-Forwarded-Port,-1",
			"X-Forwarded-Port,x", "X-Forwarded-Proto,javascript", "X-Forwarded-Prefix,//evil.example",
			"X-Forwarded-Prefix,/a/../b%2f", "X-Forwarded-Prefix,nonsense" })
	void whatIsMalformedIsPassedOver(String header, String value) {
		given().header(header, value)
			.get("/v3/api-docs")
			.then()
			.statusCode(200)
			.body("servers[0].url", containsString("http://localhost:"));
	}

	/** What nginx 1.22 sends with {@code proxy_set_header} as in docs/deployment.md. */
	private static RequestSpecification overTls() {
		return given().header("Host", "digits.example")
			.header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-Host", "digits.example")
			.header("X-Forwarded-Port", "443")
			.header("X-Forwarded-For", "203.0.113.7");
	}

	private static RequestSpecification underAPrefix(String prefix) {
		return overTls().header("X-Forwarded-Prefix", prefix);
	}

}
