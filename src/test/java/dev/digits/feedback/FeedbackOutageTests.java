package dev.digits.feedback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/**
 * There is a file where the database's folder should be.
 */
@RunningService
class FeedbackOutageTests {

	@TempDir
	private static Path folder;

	@Autowired
	private AnswerIds ids;

	@Autowired
	private FeedbackUpkeep upkeep;

	@DynamicPropertySource
	static void place(DynamicPropertyRegistry properties) throws IOException {
		Files.createFile(folder.resolve("data"));
		properties.add("digits.feedback.url", () -> "jdbc:sqlite:" + folder.resolve("data/feedback.db"));
	}

	@Test
	void picturesAreReadAllTheSame() {
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	@Test
	void theServiceIsReadyButNotInPerfectHealth() {
		this.upkeep.look();
		given().get("/actuator/health/readiness").then().statusCode(200);
		given().get("/actuator/health/liveness").then().statusCode(200);
		given().get("/actuator/health")
			.then()
			.statusCode(503)
			.body("components.feedbackDatabase.status", equalTo("DOWN"));
		given().get("/actuator/health/feedback")
			.then()
			.statusCode(503)
			.body("components.feedbackDatabase.details.reason",
					allOf(containsString("database cannot be used"), not(containsString(folder.toString()))));
	}

	@Test
	void feedbackIsNotTakenAndNotShown() {
		tell(503);
		given().get("/metrics/confusion?source=live")
			.then()
			.statusCode(503)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:feedback-unavailable"));
		given().get("/metrics/confusion").then().statusCode(200);
	}

	private void tell(int status) {
		given().contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":3}".formatted(this.ids.next(Given.prediction(5, 2))))
			.post("/feedback")
			.then()
			.statusCode(status);
	}

}
