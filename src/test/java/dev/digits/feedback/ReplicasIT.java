package dev.digits.feedback;

import java.util.List;

import dev.digits.testing.OwnProcess;
import dev.digits.testing.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two services on one PostgreSQL server.
 */
@Tag("postgres")
@EnabledIfEnvironmentVariable(named = "DIGITS_TEST_POSTGRES", matches = "jdbc:postgresql:.+",
		disabledReason = "needs DIGITS_TEST_POSTGRES, such as jdbc:postgresql://localhost/digits?user=digits")
@Timeout(600)
class ReplicasIT {

	@Test
	void feedbackMayReachAnotherReplicaThanTheOneThatAnswered() throws Exception {
		try (OwnProcess one = start(); OwnProcess other = start()) {
			int before = live(one);
			String id = given().port(one.port())
				.multiPart("image", Pictures.asset("five.jpeg"))
				.post("/predict")
				.then()
				.statusCode(200)
				.extract()
				.path("id");
			for (OwnProcess replica : List.of(other, one, other)) {
				given().port(replica.port())
					.contentType("application/json")
					.body("{\"id\":\"%s\",\"digit\":6}".formatted(id))
					.post("/feedback")
					.then()
					.statusCode(204);
			}
			assertThat(live(one)).isEqualTo(before + 1);
			assertThat(live(other)).isEqualTo(before + 1);
		}
	}

	private static OwnProcess start() throws Exception {
		return OwnProcess.start(List.of(), "--digits.feedback.url=" + System.getenv("DIGITS_TEST_POSTGRES"));
	}

	private static int live(OwnProcess service) {
		return given().port(service.port())
			.get("/metrics/confusion?source=live")
			.then()
			.statusCode(200)
			.extract()
			.path("matrix[6][5]");
	}

}
