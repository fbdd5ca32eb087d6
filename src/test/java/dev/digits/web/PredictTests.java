package dev.digits.web;

import java.io.IOException;
import java.nio.file.Files;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@RunningService
class PredictTests {

	@ParameterizedTest
	@CsvSource({ "zero,0", "one,1", "two,2", "three,3", "four,4", "five,5", "six,6", "seven,7", "eight,8", "nine,9" })
	void readsEverySamplePicture(String name, int digit) {
		predict(name + ".jpeg").statusCode(200).body("digit", equalTo(digit));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xFFFFFF, 0xFFFDE7, 0xFFEB3B, 0x000000 })
	void readsWhatWasWrittenOnATransparentGround(int pen) throws IOException {
		given().contentType("image/png")
			.body(Pictures.onTransparentGround(Pictures.page("5"), pen))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void readsTheFirstPageThatIsWrittenOnAndSaysWhich() throws IOException {
		byte[] blank = Pictures.blankPage(500, 300);
		predict("fax.tiff", Pictures.tiff(blank, blank, Pictures.page("5"), blank)).statusCode(200)
			.body("digit", equalTo(5))
			.body("picture.page", equalTo(3));
		predict("fax.tiff", Pictures.tiff(Pictures.page("5"), blank)).body("picture.page", equalTo(1));
	}

	@Test
	void namesNoPageWhereThereIsButOne() throws IOException {
		predict("five.jpeg").body("picture", not(hasKey("page")));
		predict("five.tiff", Pictures.tiff(Pictures.page("5"))).statusCode(200).body("picture", not(hasKey("page")));
	}

	@Test
	void givesTheDigitsOwnProbabilityAsItsConfidence() {
		var answer = predict("five.jpeg").statusCode(200).body("probabilities", hasSize(10)).extract().jsonPath();
		assertThat(answer.getDouble("confidence")).isEqualTo(answer.getDouble("probabilities[5]"));
		assertThat(answer.getList("probabilities", Double.class).stream().mapToDouble(Double::doubleValue).sum())
			.isCloseTo(1, within(1e-5));
	}

	@Test
	void tellsWhereTheDigitLies() {
		predict("five.jpeg").body("picture.width", greaterThan(0))
			.body("picture.height", greaterThan(0))
			.body("picture.box.width", greaterThan(0))
			.body("picture.box.width", lessThan(1200))
			.body("picture.box.height", greaterThan(0))
			.body("picture.warnings", hasSize(0));
	}

	@Test
	void tellsWhichModelAnswered() {
		predict("five.jpeg").body("model.name", equalTo("digit-cnn")).body("model.version", matchesPattern("\\d+"));
	}

	@Test
	void isSureOfAPictureOfOneDigit() {
		predict("five.jpeg").body("uncertain", equalTo(false));
	}

	@Test
	void isUncertainAboutAPictureOfTwoDigits() throws IOException {
		given().multiPart("image", "twice.png", Pictures.twice(Pictures.asset("five.jpeg")))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("uncertain", equalTo(true))
			.body("picture.warnings", hasItem("several-marks"));
	}

	@Test
	void namesEveryAnswerDifferently() {
		String first = predict("five.jpeg").extract().path("id");
		String second = predict("five.jpeg").extract().path("id");
		assertThat(first).isNotBlank().isNotEqualTo(second);
	}

	@Test
	void leavesTheViewOutUnlessAskedFor() {
		predict("five.jpeg").body("$", not(hasKey("view")));
	}

	@Test
	void showsTheFrameThatTheNetworkReadWhenAskedFor() {
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.queryParam("view", true)
			.post("/predict")
			.then()
			.statusCode(200)
			.body("view", startsWith("data:image/png;base64,iVBORw0KGgo"));
	}

	@Test
	void takesThePictureAsTheBodyToo() throws IOException {
		given().contentType("image/jpeg")
			.body(Files.readAllBytes(Pictures.asset("five.jpeg").toPath()))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void tellsTheTypeFromTheBytesAndNotFromNameOrHeader() {
		given().multiPart("image", Pictures.asset("five.jpeg"), "application/pdf")
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void answersTheSamePictureTheSameWayEveryTime() {
		double first = predict("five.jpeg").extract().jsonPath().getDouble("confidence");
		predict("five.jpeg").body("confidence.doubleValue()", closeTo(first, 1e-5));
	}

	private static ValidatableResponse predict(String name, byte[] picture) {
		return given().multiPart("image", name, picture).post("/predict").then();
	}

	private static ValidatableResponse predict(String asset) {
		return given().multiPart("image", Pictures.asset(asset)).post("/predict").then();
	}

}
