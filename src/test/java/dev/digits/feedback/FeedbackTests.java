package dev.digits.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@RunningService
class FeedbackTests {

	/** A version for each test: none sees what another has told. */
	private static final AtomicInteger VERSION = new AtomicInteger(1000);

	private final int version = VERSION.incrementAndGet();

	@Autowired
	private AnswerIds ids;

	@Test
	void anAnswerOfPredictMayBeCorrected() {
		String id = given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.extract()
			.path("id");
		tell(id, 6).statusCode(204).body(emptyString());
		given().get("/metrics/confusion?source=live")
			.then()
			.statusCode(200)
			.body("dataset", equalTo("live feedback"))
			.body("model.name", equalTo("digit-cnn"))
			.body("matrix[6][5]", equalTo(1));
	}

	@Test
	void countsAsTheTestSetsMatrixDoes() {
		tell(answer(5), 5);
		tell(answer(5), 5);
		tell(answer(5), 3);
		live().body("model.version", equalTo(Integer.toString(this.version)))
			.body("labels", hasSize(10))
			.body("matrix[5][5]", equalTo(2))
			.body("matrix[3][5]", equalTo(1))
			.body("total", equalTo(3))
			.body("accuracy", equalTo(2f / 3))
			.body("perClass[5].recall", equalTo(1f))
			.body("topConfusions[0].actual", equalTo(3))
			.body("topConfusions[0].predicted", equalTo(5));
	}

	@Test
	void theLastThatIsToldCounts() {
		UUID id = answer(5);
		tell(id, 3).statusCode(204);
		tell(id, 8).statusCode(204);
		tell(id, 8).statusCode(204);
		live().body("total", equalTo(1)).body("matrix[8][5]", equalTo(1)).body("matrix[3][5]", equalTo(0));
	}

	@Test
	void withoutAnyTheMatrixIsEmpty() {
		live().body("total", equalTo(0))
			.body("matrix.flatten().sum()", equalTo(0))
			.body("accuracy", nullValue())
			.body("perClass", hasSize(10))
			.body("topConfusions", hasSize(0));
	}

	@Test
	void theTestSetIsWhatIsShownOtherwise() {
		String implicit = given().get("/metrics/confusion").then().statusCode(200).extract().asString();
		given().get("/metrics/confusion?source=test")
			.then()
			.statusCode(200)
			.body(equalTo(implicit))
			.body("dataset", equalTo("MNIST test"));
	}

	@Test
	void theMatrixIsATableToo() {
		tell(answer(5), 3);
		String table = given().accept("text/csv")
			.get("/metrics/confusion?source=live&version=" + this.version)
			.then()
			.statusCode(200)
			.contentType(startsWith("text/csv"))
			.extract()
			.asString();
		assertThat(table.lines()).hasSize(11).contains("3,0,0,0,0,0,1,0,0,0,0");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 300 })
	void theMatrixIsAPictureToo(int times) throws IOException {
		for (int i = 0; i < times; i++) {
			tell(answer(5), i % 10);
		}
		byte[] png = given().accept("image/png")
			.get("/metrics/confusion?source=live&version=" + this.version)
			.then()
			.statusCode(200)
			.contentType("image/png")
			.extract()
			.asByteArray();
		assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isGreaterThan(300);
	}

	@ParameterizedTest
	@ValueSource(strings = { "source=all", "source=live&version=0", "source=live&version=-2", "source=live&version=two",
			"version=2", "source=test&version=2" })
	void whatCannotBeShownIsRefused(String query) {
		isProblem(given().get("/metrics/confusion?" + query).then(), 400, "malformed-request", "'");
	}

	@Test
	void anIdThatSomebodyMadeUpIsUnknown() {
		isProblem(tell(UUID.randomUUID(), 3), 404, "unknown-answer", "id");
		UUID real = answer(5);
		isProblem(tell(new UUID(real.getMostSignificantBits(), real.getLeastSignificantBits() + 1), 3), 404,
				"unknown-answer", "id");
		live().body("total", equalTo(0));
	}

	@Test
	void anAnswerIsTooOldAfterAWeek() {
		isProblem(tell(answerOf(Duration.ofDays(7).plusSeconds(10)), 3), 410, "answer-too-old", "7 days");
		tell(answerOf(Duration.ofDays(7).minusSeconds(60)), 3).statusCode(204);
		live().body("total", equalTo(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "5", "null", "[]", "\"id\"", "{", "{\"id\":\"$\",\"digit\":3}}",
			"{\"id\":\"$\",\"digit\":3} {}", "{}", "{\"id\":\"$\"}", "{\"digit\":3}", "{\"id\":null,\"digit\":3}",
			"{\"id\":7,\"digit\":3}", "{\"id\":\"\",\"digit\":3}", "{\"id\":\"1-1-8-8-1\",\"digit\":3}",
			"{\"id\":\"$x\",\"digit\":3}", "{\"id\":[\"$\"],\"digit\":3}", "{\"id\":\"$\",\"digit\":10}",
			"{\"id\":\"$\",\"digit\":-1}", "{\"id\":\"$\",\"digit\":3.5}", "{\"id\":\"$\",\"digit\":3.0}",
			"{\"id\":\"$\",\"digit\":1e0}", "{\"id\":\"$\",\"digit\":\"3\"}", "{\"id\":\"$\",\"digit\":null}",
			"{\"id\":\"$\",\"digit\":true}", "{\"id\":\"$\",\"digit\":4294967299}",
			"{\"id\":\"$\",\"digit\":99999999999999999999}", "{\"id\":\"$\",\"digit\":3,\"digit\":4}",
			"{\"id\":\"$\",\"digit\":3,\"picture\":\"…\"}", "\uFFFE" })
	void whatIsNoFeedbackIsRefused(String body) {
		isProblem(post(body.replace("$", answer(5).toString())), 400, "malformed-request", "application/json");
		live().body("total", equalTo(0));
	}

	@Test
	void aBodyThatIsTooLongIsNotEvenLookedAt() {
		isProblem(post("[".repeat(2000)), 413, "too-many-bytes", "kilobyte");
	}

	@Test
	void anotherContentTypeIsRefusedWithAnExample() {
		isProblem(given().contentType("text/plain").body("{}").post("/feedback").then(), 415, "unsupported-request",
				"{\"id\":\"…\",\"digit\":7}");
	}

	@Test
	void isOnlyForPost() {
		given().get("/feedback").then().statusCode(405).contentType("application/problem+json");
	}

	@Test
	void isCountedByWhatItChanged() {
		UUID id = answer(5);
		tell(id, 5);
		tell(id, 5);
		tell(id, 6);
		tell(answer(5), 6);
		String metrics = given().get("/actuator/prometheus").asString();
		for (String outcome : new String[] { "right", "wrong", "corrected", "repeated" }) {
			assertThat(metrics).containsPattern("digits_feedback_total\\{outcome=\"" + outcome + "\"\\} [1-9]");
		}
	}

	@Test
	void healthTellsThatItIsTaken() {
		tell(answer(5), 5).statusCode(204);
		given().get("/actuator/health/feedback").then().statusCode(200).body("status", equalTo("UP"));
	}

	@Test
	void isDescribedWithItsProblems() {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'/feedback'.post.responses.keySet()",
					allOf(hasItems("204", "400", "404", "410", "413", "415", "429", "503"), not(hasItem("200"))))
			.body("components.schemas.FeedbackRequest.properties.digit.maximum", equalTo(9))
			.body("paths.'/metrics/confusion'.get.parameters.find { it.name == 'source' }.schema.enum",
					contains("test", "live"));
	}

	private UUID answer(int digit) {
		return this.ids.next(Given.prediction(digit, this.version));
	}

	private UUID answerOf(Duration ago) {
		InstantSource then = InstantSource.fixed(Instant.now().minus(ago));
		return new AnswerIds(Given.properties("jdbc:sqlite::memory:", RunningService.SECRET), then)
			.next(Given.prediction(5, this.version));
	}

	private static ValidatableResponse tell(Object id, int digit) {
		return post("{\"id\":\"%s\",\"digit\":%d}".formatted(id, digit));
	}

	private static ValidatableResponse post(String body) {
		return given().contentType("application/json").body(body).post("/feedback").then();
	}

	private ValidatableResponse live() {
		return given().get("/metrics/confusion?source=live&version=" + this.version).then().statusCode(200);
	}

	private static void isProblem(ValidatableResponse answer, int status, String slug, String words) {
		answer.statusCode(status)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:" + slug))
			.body("status", equalTo(status))
			.body("detail", allOf(containsString(words), not(containsString("Exception"))));
	}

}
