package dev.digits.web;

import java.io.IOException;
import java.util.List;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@RunningService
class ReadTests {

	@ParameterizedTest
	@CsvSource({ "zero,0", "one,1", "two,2", "three,3", "four,4", "five,5", "six,6", "seven,7", "eight,8", "nine,9" })
	void readsASingleDigit(String name, String digit) {
		given().multiPart("image", Pictures.asset(name + ".jpeg"))
			.post("/read")
			.then()
			.statusCode(200)
			.body("text", equalTo(digit));
	}

	@Test
	void readsANumberFromLeftToRight() throws IOException {
		read(Pictures.page("41508")).body("text", equalTo("41508"))
			.body("digits.digit", equalTo(List.of(4, 1, 5, 0, 8)))
			.body("digits.row", everyItem(equalTo(0)))
			.body("uncertain", equalTo(false));
	}

	@Test
	void tellsHowLikelyTheWholeIsRight() throws IOException {
		double confidence = read(Pictures.page("41508")).extract().jsonPath().getDouble("confidence");

		assertThat(confidence).isBetween(0.5, 1.0);
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2" })
	void readsANumberInJoinedBoxesWithoutTheirLines(int thickness) throws IOException {
		read(Pictures.inJoinedBoxes("46158", 1 + 2 * thickness)).body("text", equalTo("46158"));
	}

	@Test
	void readsRowByRow() throws IOException {
		read(Pictures.page("46", "5180")).body("text", equalTo("46\n5180"))
			.body("digits.row", equalTo(List.of(0, 0, 1, 1, 1, 1)));
	}

	@Test
	void readsANumberInWhiteOnATransparentGround() throws IOException {
		read(Pictures.onTransparentGround(Pictures.page("46", "58"), 0xFFFFFF)).body("text", equalTo("46\n58"));
	}

	@Test
	void readsTheFirstPageThatIsWrittenOnAndSaysWhich() throws IOException {
		read(Pictures.tiff(Pictures.blankPage(1700, 2200), Pictures.page("46", "58"))).body("text", equalTo("46\n58"))
			.body("picture.page", equalTo(2));
	}

	@Test
	void tellsWhereEachDigitLies() throws IOException {
		JsonPath answer = read(Pictures.page("58")).body("picture.width", equalTo(500))
			.body("picture.height", equalTo(300))
			.extract()
			.jsonPath();
		for (int place = 0; place < 2; place++) {
			int x = answer.getInt("digits[%d].box.x".formatted(place));
			int y = answer.getInt("digits[%d].box.y".formatted(place));
			assertThat(x).isGreaterThan(40 + 200 * place);
			assertThat(x + answer.getInt("digits[%d].box.width".formatted(place))).isLessThan(260 + 200 * place);
			assertThat(y).isCloseTo(70, within(5));
			assertThat(answer.getInt("digits[%d].box.height".formatted(place))).isCloseTo(160, within(10));
		}
	}

	@Test
	void givesEachDigitAnAnswerOfItsOwn() throws IOException {
		JsonPath answer = read(Pictures.page("44")).extract().jsonPath();
		assertThat(answer.getList("digits.id", String.class)).hasSize(2)
			.doesNotHaveDuplicates()
			.doesNotContain(answer.getString("id"));
		assertThat(answer.getList("digits[0].probabilities")).hasSize(10);
		assertThat(answer.getDouble("digits[0].confidence")).isEqualTo(answer.getDouble("digits[0].probabilities[4]"));
		assertThat(answer.getString("model.name")).isEqualTo("digit-cnn");
	}

	@Test
	void takesFeedbackOnEachDigit() throws IOException {
		String id = read(Pictures.page("44")).extract().path("digits[1].id");
		given().contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":9}".formatted(id))
			.post("/feedback")
			.then()
			.statusCode(204);
	}

	@Test
	void showsTheFramesOnlyWhenAskedFor() throws IOException {
		read(Pictures.page("8")).body("digits[0]", not(hasKey("view")));
		given().queryParam("view", true)
			.contentType("image/png")
			.body(Pictures.page("80"))
			.post("/read")
			.then()
			.body("digits", hasSize(2))
			.body("digits.view", everyItem(startsWith("data:image/png;base64,")));
	}

	@Test
	void takesAFormToo() throws IOException {
		given().multiPart("image", "page.png", Pictures.page("56"))
			.post("/read")
			.then()
			.statusCode(200)
			.body("text", equalTo("56"));
	}

	@Test
	void findsNoDigitOnABlankPage() {
		given().multiPart("image", "blank.png", Pictures.blankPage(800, 600))
			.post("/read")
			.then()
			.statusCode(422)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:no-digit"))
			.body("detail", containsString("No digit found"));
	}

	@Test
	void findsNoDigitInAPhotoOfBlankPaper() {
		given().multiPart("image", Pictures.asset("blank.jpeg")).post("/read").then().statusCode(422);
	}

	@Test
	void refusesWhatPredictRefuses() {
		given().multiPart("image", "five.png", "certainly no picture".getBytes())
			.post("/read")
			.then()
			.statusCode(415)
			.body("type", equalTo("urn:problem-type:digits:not-a-picture"));
	}

	@Test
	void isDocumentedWithAnExample() {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'/read'.post.requestBody.content.keySet()", hasItems("multipart/form-data", "image/*"))
			.body("paths.'/read'.post.responses.keySet()",
					hasItems("200", "400", "413", "415", "422", "429", "503", "504"))
			.body("paths.'/read'.post.responses.'200'.content.'application/json'.examples.example.value.text",
					equalTo("46\n8"));
	}

	private static ValidatableResponse read(byte[] picture) {
		return given().contentType("image/png").body(picture).post("/read").then().statusCode(200);
	}

}
