package dev.digits.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

@RunningService
class OpenApiTests {

	@Test
	void describesThePictureAsAFileToUpload() {
		given().get("/v3/api-docs")
			.then()
			.statusCode(200)
			.body("components.schemas.PictureForm.properties.image.format", equalTo("binary"))
			.body("paths.'/predict'.post.requestBody.content", hasKey("multipart/form-data"))
			.body("paths.'/predict'.post.requestBody.content", hasKey("image/*"));
	}

	@Test
	void describesEveryProblemOfPredict() {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'/predict'.post.responses.keySet()",
					hasItems("200", "400", "413", "415", "422", "429", "503", "504"));
	}

	@Test
	void describesEveryFormOfTheConfusionMatrix() {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'/metrics/confusion'.get.responses.'200'.content.keySet()",
					hasItems("application/json", "image/png", "text/csv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/metrics/reliability", "/metrics/robustness" })
	void describesThatAReportMayHaveNoPicture(String report) {
		given().get("/v3/api-docs")
			.then()
			.body("paths.'%s'.get.responses.'200'.content.keySet()".formatted(report),
					hasItems("application/json", "image/png"))
			.body("paths.'%s'.get.responses.keySet()".formatted(report), hasItems("200", "406", "503"));
	}

	@Test
	void promisesTheMembersThatAreAlwaysThere() {
		given().get("/v3/api-docs")
			.then()
			.body("components.schemas.PredictAnswer.required",
					containsInAnyOrder("id", "digit", "confidence", "uncertain", "probabilities", "picture", "model"))
			.body("components.schemas.InferResponse.required",
					containsInAnyOrder("model_name", "model_version", "outputs"));
	}

	/** The client in {@code client/} is generated from it. */
	@Test
	void isKeptForTheClientsBuild() throws IOException {
		String description = given().get("/v3/api-docs").then().statusCode(200).extract().asString();
		assertThat(Files.writeString(Path.of("target", "openapi.json"), description)).isNotEmptyFile();
	}

	@Test
	void showsSwaggerUi() {
		given().get("/swagger-ui.html").then().statusCode(200).body(containsString("Swagger UI"));
	}

}
