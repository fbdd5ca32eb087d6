package dev.digits.rollout;

import java.nio.file.Path;
import java.time.Duration;

import dev.digits.testing.GrowingStore;
import dev.digits.testing.RunningService;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@RunningService
@Timeout(60)
class ModelWatchTests {

	@TempDir
	private static Path folder;

	private static GrowingStore store;

	@LocalManagementPort
	private int managementPort;

	@DynamicPropertySource
	static void growingStore(DynamicPropertyRegistry properties) {
		store = new GrowingStore(folder);
		properties.add("digits.model-store.path", folder::toString);
		properties.add("digits.model-store.watch", () -> Duration.ofMillis(50));
	}

	@Test
	void noticesANewVersion() {
		int version = store.addGood();
		while (models().getInt("serving.version") != version) {
			Thread.onSpinWait();
		}
	}

	@Test
	void triesAVersionThatIsNoGoodAndLeavesIt() {
		int before = models().getInt("serving.version");
		int wrong = store.addWrong();
		String failure;
		do {
			failure = models().getString("lastFailure");
		}
		while (failure == null || !failure.contains("/" + wrong + " "));
		assertThat(models().getInt("serving.version")).isGreaterThanOrEqualTo(before).isNotEqualTo(wrong);
	}

	private JsonPath models() {
		return given().port(this.managementPort).get("/actuator/models").then().statusCode(200).extract().jsonPath();
	}

}
