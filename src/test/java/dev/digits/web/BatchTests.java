package dev.digits.web;

import java.io.IOException;
import java.util.List;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

@RunningService
@TestPropertySource(properties = Variant.SMALL)
class BatchTests {

	private static final List<String> NAMES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine");

	private static final byte[] NOT_A_PICTURE = "certainly no picture".getBytes();

	@Test
	void answersInTheOrderOfTheParts() {
		RequestSpecification form = given();
		for (String name : List.of("nine", "zero", "five", "two", "seven")) {
			form.multiPart("image", Pictures.asset(name + ".jpeg"));
		}
		batch(form).body("answers.status", everyItem(equalTo(200)))
			.body("answers.prediction.digit", equalTo(List.of(9, 0, 5, 2, 7)));
	}

	@Test
	void findsATurnForEachPictureHoweverFewMayWait() {
		RequestSpecification form = given();
		for (int i = 0; i < 30; i++) {
			form.multiPart("image", Pictures.asset(NAMES.get(i % 10) + ".jpeg"));
		}
		JsonPath answer = batch(form).extract().jsonPath();
		assertThat(answer.getList("answers.prediction.digit", Integer.class)).hasSize(30)
			.startsWith(0, 1, 2, 3)
			.endsWith(7, 8, 9);
	}

	@Test
	void oneBadPictureSpoilsNoOther() {
		batch(given().multiPart("image", Pictures.asset("one.jpeg"))
			.multiPart("image", "a.png", NOT_A_PICTURE)
			.multiPart("image", "b.png", Pictures.blankPage(800, 600))
			.multiPart("image", "c.png", new byte[0])
			.multiPart("image", "d.png", new byte[1_200_000])
			.multiPart("image", "two.jpeg")
			.multiPart("image", Pictures.asset("three.jpeg")))
			.body("answers.status", equalTo(List.of(200, 415, 422, 400, 413, 400, 200)))
			.body("answers[0].prediction.digit", equalTo(1))
			.body("answers[1].problem.type", equalTo("urn:problem-type:digits:not-a-picture"))
			.body("answers[2].problem.type", equalTo("urn:problem-type:digits:no-digit"))
			.body("answers[3].problem.type", equalTo("urn:problem-type:digits:image-empty"))
			.body("answers[4].problem.type", equalTo("urn:problem-type:digits:too-many-bytes"))
			.body("answers[4].problem.detail", containsString("1 MB"))
			.body("answers[5].problem.type", equalTo("urn:problem-type:digits:image-missing"))
			.body("answers[5].problem.detail", containsString("-F image=@"))
			.body("answers[6].prediction.digit", equalTo(3));
	}

	@Test
	void saysOfEachPictureWhatPredictWouldHaveSaid() {
		JsonPath batch = batch(
				given().multiPart("image", Pictures.asset("six.jpeg")).multiPart("image", "a.png", NOT_A_PICTURE))
			.body("answers[0]", not(hasKey("problem")))
			.body("answers[1]", not(hasKey("prediction")))
			.extract()
			.jsonPath();
		JsonPath digit = predict(given().multiPart("image", Pictures.asset("six.jpeg"))).jsonPath();
		JsonPath problem = predict(given().multiPart("image", "a.png", NOT_A_PICTURE)).jsonPath();

		for (String field : List.of("digit", "confidence", "uncertain", "probabilities", "picture", "model")) {
			assertThat(batch.<Object>get("answers[0].prediction." + field)).as(field).isEqualTo(digit.get(field));
		}
		for (String field : List.of("type", "title", "status", "detail")) {
			assertThat(batch.<Object>get("answers[1].problem." + field)).as(field).isEqualTo(problem.get(field));
		}
	}

	@Test
	void showsTheFramesWhenAskedFor() {
		batch(given().queryParam("view", true).multiPart("image", Pictures.asset("six.jpeg")))
			.body("answers[0].prediction.view", startsWith("data:image/png;base64,"));
	}

	@Test
	void readsWhatWasWrittenInWhiteOnATransparentGround() throws IOException {
		batch(given().multiPart("image", "a.png", Pictures.onTransparentGround(Pictures.page("5"), 0xFFFFFF))
			.multiPart("image", "b.png", Pictures.onTransparentGround(Pictures.page("8"), 0xFFFDE7)))
			.body("answers.prediction.digit", equalTo(List.of(5, 8)));
	}

	@Test
	void takesOnePictureToo() {
		batch(given().multiPart("image", Pictures.asset("six.jpeg"))).body("answers", hasSize(1));
	}

	@Test
	void countsEachPicture() {
		batch(given().multiPart("image", Pictures.asset("four.jpeg")).multiPart("image", "a.png", NOT_A_PICTURE));
		assertThat(given().get("/actuator/prometheus").asString())
			.containsPattern("digits_predictions_total\\{digit=\"4\",outcome=\"accepted\"\\} [1-9]")
			.containsPattern("digits_rejected_total\\{reason=\"not-a-picture\"\\} [1-9]");
	}

	@Test
	void aFormWithoutAPictureIsTheClientsMistake() {
		isProblem(given().multiPart("picture", Pictures.asset("five.jpeg")), 400, "image-missing", "predict/batch");
	}

	@Test
	void morePicturesThanAreReadAtOnceAreRefused() {
		RequestSpecification form = given();
		for (int i = 0; i < 33; i++) {
			form.multiPart("image", i + ".png", NOT_A_PICTURE);
		}
		isProblem(form, 413, "too-many-images", "up to 32");
	}

	@Test
	void moreBytesThanABatchMayHaveAreRefused() {
		isProblem(
				given().multiPart("image", "a.png", new byte[900_000])
					.multiPart("image", "b.png", new byte[900_000])
					.multiPart("image", "c.png", new byte[900_000])
					.multiPart("image", "d.png", new byte[900_000]),
				413, "too-many-bytes", "batch may have 3 MB together");
	}

	@Test
	void aPictureThatIsTheBodyIsNoBatch() {
		isProblem(given().contentType("image/png").body(Pictures.blankPage(10, 10)), 415, "unsupported-request",
				"multipart/form-data");
	}

	@Test
	void isDocumentedWithAnExample() {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'/predict/batch'.post.responses.keySet()", hasItems("200", "400", "413", "415", "429"))
			.body("paths.'/predict/batch'.post.responses.'200'.content.'application/json'.example.answers.status",
					equalTo(List.of(200, 422)))
			.body("components.schemas.PictureForms.properties.image.type", equalTo("array"))
			.body("components.schemas.PictureForms.properties.image.items.format", equalTo("binary"))
			.body("components.schemas.Item.properties.problem.'$ref'", equalTo("#/components/schemas/Problem"));
	}

	private static ValidatableResponse batch(RequestSpecification form) {
		return form.post("/predict/batch").then().statusCode(200);
	}

	private static Response predict(RequestSpecification form) {
		return form.post("/predict");
	}

	private static void isProblem(RequestSpecification request, int status, String slug, String words) {
		request.post("/predict/batch")
			.then()
			.statusCode(status)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:" + slug))
			.body("detail", containsString(words));
	}

}
