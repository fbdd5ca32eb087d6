package dev.digits.feedback;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@RunningService
@TestPropertySource(properties = Variant.STRICT)
class EntryLimitTests {

	@Autowired
	private AnswerIds ids;

	@Test
	void noMoreIsTakenThanCanBeRemembered() {
		tell(204, "");
		tell(204, "");
		tell(503, "digits.feedback.most-entries");
		given().get("/metrics/confusion?source=live&version=2").then().statusCode(200).body("total", equalTo(2));
	}

	private void tell(int status, String words) {
		given().contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":3}".formatted(this.ids.next(Given.prediction(5, 2))))
			.post("/feedback")
			.then()
			.statusCode(status)
			.body(containsString(words));
	}

}
