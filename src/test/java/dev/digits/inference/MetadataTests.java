package dev.digits.inference;

import java.util.List;
import java.util.stream.Stream;

import dev.digits.testing.CommittedModel;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@RunningService
class MetadataTests {

	@ParameterizedTest
	@ValueSource(strings = { "/v2", "/v2/" })
	void theServerSaysWhatItIs(String path) {
		given().get(path)
			.then()
			.statusCode(200)
			.contentType("application/json")
			.body("name", equalTo("digit-reader"))
			.body("version", not(equalTo("")))
			.body("extensions", contains("binary_tensor_data"));
	}

	@Test
	void theServerIsLiveAndReady() {
		given().get("/v2/health/live").then().statusCode(200).body("live", equalTo(true));
		given().get("/v2/health/ready").then().statusCode(200).body("ready", equalTo(true));
	}

	static Stream<String> servedModel() {
		return Stream.of("/v2/models/digit-cnn", "/v2/models/digit-cnn/versions/" + CommittedModel.VERSION);
	}

	@ParameterizedTest
	@MethodSource("servedModel")
	void theModelSaysWhatItTakesAndAnswers(String path) {
		given().get(path)
			.then()
			.statusCode(200)
			.body("name", equalTo("digit-cnn"))
			.body("versions", contains(CommittedModel.VERSION))
			.body("platform", equalTo("onnx_onnxv1"))
			.body("inputs.name", contains("frame"))
			.body("inputs.datatype", contains("UINT8"))
			.body("inputs.shape", contains(List.of(-1, 1, 28, 28)))
			.body("outputs.name", contains("probabilities", "digit", "confidence", "uncertain"))
			.body("outputs.shape", contains(List.of(-1, 10), List.of(-1), List.of(-1), List.of(-1)));
		given().get(path + "/ready")
			.then()
			.statusCode(200)
			.body("name", equalTo("digit-cnn"))
			.body("ready", equalTo(true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2/models/resnet", "/v2/models/resnet/ready", "/v2/models/digit-cnn/versions/1",
			"/v2/models/digit-cnn/versions/1/ready", "/v2/models/digit-cnn/versions/x" })
	void anotherModelOrVersionIsUnknown(String path) {
		given().get(path)
			.then()
			.statusCode(404)
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:unknown-model"))
			.body("error", containsString("version %s of 'digit-cnn'".formatted(CommittedModel.VERSION)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2/models", "/v2/repository/index", "/v2/models/digit-cnn/config", "/v2/nothing" })
	void whatIsNotThereIsAnErrorInTheProtocolsForm(String path) {
		given().get(path)
			.then()
			.statusCode(404)
			.contentType("application/json")
			.body("error", containsString("nothing here"));
	}

	@Test
	void theWrongMethodIsAnErrorInTheProtocolsForm() {
		given().get("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(405)
			.contentType("application/json")
			.body("error", containsString("this method"));
	}

	@Test
	void elsewhereAProblemHasNoMemberOfTheProtocol() {
		given().get("/v3/nothing")
			.then()
			.statusCode(404)
			.contentType("application/problem+json")
			.body("error", equalTo(null));
	}

}
