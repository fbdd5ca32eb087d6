package dev.digits.rollout;

import java.nio.file.Path;

import dev.digits.testing.GrowingStore;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@RunningService
class ModelsTests {

	@TempDir
	private static Path folder;

	private static GrowingStore store;

	@LocalManagementPort
	private int managementPort;

	@DynamicPropertySource
	static void growingStore(DynamicPropertyRegistry properties) {
		store = new GrowingStore(folder);
		properties.add("digits.model-store.path", folder::toString);
		properties.add("digits.model-store.watch", () -> "1h");
	}

	@BeforeEach
	void serveAGoodVersion() {
		store.addGood();
		change("{}").statusCode(200);
	}

	@Test
	void tellsWhatIsServedAndWhatThereIs() {
		given().port(this.managementPort)
			.get("/actuator/models")
			.then()
			.statusCode(200)
			.body("serving.name", equalTo("digit-cnn"))
			.body("serving.version", equalTo(store.newest()))
			.body("available", hasItem(store.newest()))
			.body("pinned", nullValue())
			.body("lastFailure", nullValue());
	}

	@Test
	void servesTheNewestVersion() {
		int version = store.addGood();
		change("{}").statusCode(200).body("serving.version", equalTo(version));
		requireAnsweredBy(version);
	}

	@Test
	void servesAnyVersionByItsNumber() {
		int before = store.newest();
		store.addGood();
		change("{}").statusCode(200);
		change("{\"version\": %d}".formatted(before)).statusCode(200).body("serving.version", equalTo(before));
		requireAnsweredBy(before);
	}

	@Test
	void goesBackToTheVersionServedBefore() {
		int before = store.newest();
		store.addGood();
		change("{}").statusCode(200);
		change("{\"rollback\": true}").statusCode(200).body("serving.version", equalTo(before));
		requireAnsweredBy(before);
	}

	@Test
	void goesOnWithTheVersionBeforeADamagedOne() {
		int before = store.newest();
		int damaged = store.addCorrupt();
		change("{\"version\": %d}".formatted(damaged)).statusCode(422)
			.contentType("application/problem+json")
			.body("detail", containsString("differs from its manifest"));
		requireAnsweredBy(before);
	}

	@Test
	void goesOnWithTheVersionBeforeOneThatMisreadsTheSamples() {
		int before = store.newest();
		int wrong = store.addWrong();
		change("{\"version\": %d}".formatted(wrong)).statusCode(422)
			.body("detail", allOf(containsString("/" + wrong), containsString("zero.jpeg")));
		requireAnsweredBy(before);
	}

	@Test
	void readinessTellsWhyAVersionIsNotServed() {
		change("{\"version\": %d}".formatted(store.addWrong())).statusCode(422);
		given().get("/actuator/health/readiness")
			.then()
			.statusCode(200)
			.body("components.model.details.reason", containsString("zero.jpeg"));
	}

	@Test
	void theMetricsTellThatAVersionIsNotServed() {
		change("{\"version\": %d}".formatted(store.addWrong())).statusCode(422);
		given().get("/actuator/prometheus").then().statusCode(200).body(containsString("digits_model_failed 1"));
	}

	@Test
	void tellsWhichVersionsThereAreWhenOneIsMissing() {
		change("{\"version\": 99999}").statusCode(422).body("detail", containsString("there are the versions"));
	}

	@Test
	void takesNothingButJson() {
		given().port(this.managementPort)
			.contentType(ContentType.TEXT)
			.body("{}")
			.post("/actuator/models")
			.then()
			.statusCode(415);
	}

	private ValidatableResponse change(String order) {
		return given().port(this.managementPort)
			.contentType(ContentType.JSON)
			.body(order)
			.post("/actuator/models")
			.then();
	}

	private static void requireAnsweredBy(int version) {
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5))
			.body("model.version", equalTo(Integer.toString(version)));
	}

}
