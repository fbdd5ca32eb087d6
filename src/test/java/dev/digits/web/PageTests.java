package dev.digits.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@RunningService
class PageTests {

	@Test
	void isWhatTheServiceShowsFirst() {
		given().get("/").then().statusCode(200).contentType("text/html").body(containsString("<title>Digit reader"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/js/reading.js", "/css/base.css", "/webjars/uplot/dist/uPlot.esm.js" })
	void comesCompressed(String path) {
		given().header("Accept-Encoding", "gzip")
			.get(path)
			.then()
			.statusCode(200)
			.header("Content-Encoding", startsWith("gzip"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/js/main.js", "/samples/five.jpeg" })
	void isKeptByBrowsersButAskedAbout(String path) {
		Response first = given().get(path);
		assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
		given().header("If-Modified-Since", first.header("Last-Modified"))
			.get(path)
			.then()
			.statusCode(304)
			.body(equalTo(""));
	}

	/** Else a browser would learn of one only when it has read another. */
	@Test
	void namesAllItsModulesAtOnce() throws IOException {
		String page = given().get("/").asString();
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/js"))) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".js")))
				.isNotEmpty()
				.allSatisfy((name) -> assertThat(page).contains("\"js/" + name + '"'));
		}
	}

	/**
	 * Safari on a Mac sends HEIC where any picture will do, and converts it to JPEG where
	 * that comes first.
	 */
	@Test
	void asksForJpegBeforeAllOtherTypes() {
		List<String> lists = Pattern.compile("accept=\"([^\"]*)\"")
			.matcher(given().get("/").asString())
			.results()
			.map((accept) -> accept.group(1))
			.toList();
		assertThat(lists).hasSize(3)
			.allSatisfy((list) -> assertThat(list).startsWith("image/jpeg,").doesNotContain("*"));
	}

	@Test
	void showsTheSamplesAsTheyAre() throws IOException {
		assertThat(given().get("/samples/five.jpeg").asByteArray())
			.isEqualTo(Files.readAllBytes(Pictures.asset("five.jpeg").toPath()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/js/main.js", "/samples/five.jpeg", "/v3/api-docs" })
	void mayBeStyledByItsOwnFilesOnly(String path) {
		assertThat(given().get(path).header("Content-Security-Policy")).contains("style-src 'self';")
			.doesNotContain("unsafe");
	}

	@Test
	void doesNotAddAMeterForEachFile() {
		given().get("/js/main.js").then().statusCode(200);
		given().get("/samples/five.jpeg").then().statusCode(200);
		given().get("/no-such-file").then().statusCode(404);
		assertThat(given().get("/actuator/prometheus").asString()).doesNotContain("uri=\"/js", "uri=\"/samples",
				"uri=\"/no-such");
	}

}
