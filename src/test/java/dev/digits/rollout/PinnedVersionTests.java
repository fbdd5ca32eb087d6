package dev.digits.rollout;

import java.nio.file.Path;
import java.time.Duration;

import dev.digits.testing.GrowingStore;
import dev.digits.testing.RunningService;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@RunningService
class PinnedVersionTests {

	@TempDir
	private static Path folder;

	private static GrowingStore store;

	private static int pinned;

	@LocalManagementPort
	private int managementPort;

	@DynamicPropertySource
	static void growingStore(DynamicPropertyRegistry properties) {
		store = new GrowingStore(folder);
		pinned = store.newest();
		store.addGood();
		properties.add("digits.model-store.path", folder::toString);
		properties.add("digits.model-store.version", () -> pinned);
		properties.add("digits.model-store.watch", () -> Duration.ofHours(1));
	}

	@Test
	void doesNotMoveWhenANewerOneIsThere(@Autowired ModelRollout rollout) {
		rollout.lookForNewer();
		assertThat(rollout.serving()).map((model) -> model.manifest().version()).hasValue(pinned);
	}

	@Test
	void doesNotMoveWhenAskedTo() {
		given().port(this.managementPort)
			.contentType(ContentType.JSON)
			.body("{\"version\": %d}".formatted(store.newest()))
			.post("/actuator/models")
			.then()
			.statusCode(409)
			.contentType("application/problem+json")
			.body("detail", containsString("pins version " + pinned));
	}

}
