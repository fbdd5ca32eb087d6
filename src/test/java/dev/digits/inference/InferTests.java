package dev.digits.inference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

import dev.digits.testing.CommittedModel;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@RunningService
class InferTests {

	private static final String FIVE = "[1,1,28,28]";

	private SeenFrame five;

	@BeforeEach
	void see() {
		this.five = SeenFrame.in("five");
	}

	@Test
	void answersInTheProtocolsWords() {
		post(request("\"id\":\"42\",", FIVE, "UINT8", flat(this.five.numbers()))).statusCode(200)
			.contentType("application/json")
			.body("model_name", equalTo("digit-cnn"))
			.body("model_version", equalTo(CommittedModel.VERSION))
			.body("id", equalTo("42"))
			.body("outputs.name", contains("probabilities", "digit", "confidence", "uncertain"))
			.body("outputs.datatype", contains("FP32", "INT64", "FP32", "BOOL"))
			.body("outputs.shape", contains(List.of(1, 10), List.of(1), List.of(1), List.of(1)))
			.body("outputs[0].data", hasSize(10))
			.body("outputs[1].data", contains(5))
			.body("outputs[3].data", contains(false))
			.body("outputs[0]", not(hasKey("parameters")));
	}

	@Test
	void leavesTheIdOutIfThereIsNone() {
		post(request("", FIVE, "UINT8", flat(this.five.numbers()))).statusCode(200).body("$", not(hasKey("id")));
		post(request("\"id\":null,", FIVE, "UINT8", flat(this.five.numbers()))).statusCode(200)
			.body("$", not(hasKey("id")));
	}

	@Test
	void takesNestedArrays() {
		post(request("", FIVE, "UINT8", nested(this.five.numbers()))).statusCode(200)
			.body("outputs[1].data", contains(5));
	}

	@Test
	void takesTheMembersInAnyOrderAndOthersThatItDoesNotKnow() {
		post("""
				{"model_name":"digit-cnn","parameters":{"priority":1,"binary_data_output":false,"x":{"y":[1]}},
				 "outputs":[{"name":"digit","parameters":{"classification":3}}],"new":[[],{}],
				 "inputs":[{"data":%s,"parameters":{"content_type":"np"},"datatype":"FP32","shape":[1,1,28,28],
				  "name":"frame","more":null}]}""".formatted(Arrays.toString(this.five.floats()))).statusCode(200)
			.body("outputs", hasSize(1))
			.body("outputs[0].data", contains(5));
	}

	@Test
	void roundsFloatsToTheStepsThatAFrameHas() {
		float[] nearly = this.five.floats();
		for (int i = 0; i < nearly.length; i++) {
			nearly[i] = Math.min(1, nearly[i] + 0.4f / 255);
		}
		assertThat(post(request("", FIVE, "FP32", Arrays.toString(nearly))).extract().asString())
			.isEqualTo(post(request("", FIVE, "FP32", Arrays.toString(this.five.floats()))).extract().asString());
	}

	@Test
	void answersWithTheOutputsThatAreAskedFor() {
		post(request("\"outputs\":[{\"name\":\"confidence\"},{\"name\":\"digit\"}],", FIVE, "UINT8",
				flat(this.five.numbers())))
			.body("outputs.name", contains("confidence", "digit"));
	}

	@Test
	void answersWithAllIfNoneIsAskedFor() {
		post(request("\"outputs\":[],", FIVE, "UINT8", flat(this.five.numbers()))).body("outputs", hasSize(4));
	}

	@Test
	void answersEachFrameOfTheMost() {
		int[] many = new int[64 * 784];
		for (int frame = 0; frame < 64; frame++) {
			System.arraycopy(this.five.numbers(), 0, many, frame * 784, 784);
		}
		post(request("", "[64,1,28,28]", "UINT8", flat(many))).statusCode(200)
			.body("outputs[1].data", equalTo(Collections.nCopies(64, 5)))
			.body("outputs[0].shape", contains(64, 10));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "application/json", "application/octet-stream", "text/plain",
			"application/x-www-form-urlencoded" })
	void takesAnyContentTypeAndNone(@Nullable String type) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/v2/models/digit-cnn/infer".formatted(RestAssured.port)))
			.POST(HttpRequest.BodyPublishers.ofString(request("", FIVE, "UINT8", flat(this.five.numbers()))));
		if (type != null) {
			request.header("Content-Type", type);
		}
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(request.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("\"data\":[5]");
	}

	@Test
	void takesACompressedRequest() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			gzip.write(request("", FIVE, "UINT8", flat(this.five.numbers())).getBytes(StandardCharsets.UTF_8));
		}
		given().config(asItIs())
			.contentType("application/json")
			.header("Content-Encoding", "gzip")
			.body(packed.toByteArray())
			.post("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(200);
	}

	@Test
	void takesBytesBehindTheJsonAndAnswersInKind() {
		String json = """
				{"inputs":[{"name":"frame","shape":[1,1,28,28],"datatype":"UINT8","parameters":{"binary_data_size":784}}],
				 "outputs":[{"name":"digit","parameters":{"binary_data":true}},{"name":"uncertain"},
				  {"name":"confidence","parameters":{"binary_data":true}}]}""";
		Response answer = binary(json, this.five.pixels(), json.length());
		answer.then().statusCode(200).contentType("application/octet-stream");
		byte[] body = answer.asByteArray();
		int length = Integer.parseInt(answer.header("Inference-Header-Content-Length"));
		assertThat(new String(body, 0, length, StandardCharsets.UTF_8)).contains("\"model_name\":\"digit-cnn\"",
				"\"binary_data_size\":8", "\"data\":[false]", "\"binary_data_size\":4");
		ByteBuffer tensors = ByteBuffer.wrap(body, length, body.length - length).order(ByteOrder.LITTLE_ENDIAN);
		assertThat(tensors.getLong()).isEqualTo(5);
		assertThat(tensors.getFloat()).isGreaterThan(0.99f);
		assertThat(tensors.hasRemaining()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "1.0000001,1", "1.001,1", "-1e-9,0", "-0.001,0", "-0.0,0" })
	void whatLiesBeyondByLessThanHalfOfAStepIsTheNearest(String written, String meant) {
		String data = "[" + "0,".repeat(783) + "%s]";
		assertThat(post(request("", FIVE, "FP32", data.formatted(written))).statusCode(200).extract().asString())
			.isEqualTo(post(request("", FIVE, "FP32", data.formatted(meant))).extract().asString());
	}

	/** {@code tritonclient.http} with request_compression_algorithm="deflate". */
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void takesADeflatedRequest(boolean bare) throws IOException {
		String request = request("", FIVE, "UINT8", flat(this.five.numbers()));
		sendEncoded("deflate", deflated(request.getBytes(StandardCharsets.UTF_8), bare)).statusCode(200)
			.body("outputs[1].data", contains(5));
	}

	@Test
	void deflatedBytesThatAreNoneAreTheClientsMistake() throws IOException {
		byte[] request = deflated(
				request("", FIVE, "UINT8", flat(this.five.numbers())).getBytes(StandardCharsets.UTF_8), false);
		for (byte[] damaged : List.of(Arrays.copyOf(request, request.length / 2),
				"{\"inputs\":[]}".getBytes(StandardCharsets.UTF_8), new byte[100])) {
			sendEncoded("deflate", damaged).statusCode(400).body("error", containsString("Content-Encoding"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "br", "zstd", "nonsense", "gzip, br" })
	void anotherCompressionIsRefusedInWords(String encoding) {
		sendEncoded(encoding, request("", FIVE, "UINT8", flat(this.five.numbers())).getBytes(StandardCharsets.UTF_8))
			.statusCode(415)
			.header("Accept-Encoding", equalTo("gzip, deflate"))
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:unsupported-encoding"))
			.body("error", containsString("gzip or deflate"));
	}

	@Test
	void noCompressionMayBeSaidInAWord() {
		sendEncoded("identity", request("", FIVE, "UINT8", flat(this.five.numbers())).getBytes(StandardCharsets.UTF_8))
			.statusCode(200);
	}

	/** The raw binary request of Triton's extension: no JSON, the outputs as bytes. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 64 })
	void takesATensorWithoutJsonAndAnswersInKind(int frames) {
		ByteBuffer tensor = ByteBuffer.allocate(frames * 784);
		IntStream.range(0, frames).forEach((frame) -> tensor.put(this.five.pixels()));
		Response answer = binary("", tensor.array(), 0);
		answer.then().statusCode(200).contentType("application/octet-stream");
		int length = Integer.parseInt(answer.header("Inference-Header-Content-Length"));
		ByteBuffer outputs = ByteBuffer.wrap(answer.asByteArray()).order(ByteOrder.LITTLE_ENDIAN);
		assertThat(outputs.remaining()).isEqualTo(length + frames * (40 + 8 + 4 + 1));
		assertThat(outputs.getLong(length + frames * 40 + (frames - 1) * 8)).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 783, 785, 65 * 784 })
	void aTensorWithoutJsonThatHoldsNoFramesIsRefusedInWords(int bytes) {
		isRefused(binary("", new byte[bytes], 0).then(), bytes + " bytes");
	}

	@Test
	void theServedVersionCanBeNamed() {
		given().contentType("application/json")
			.body(request("", FIVE, "UINT8", flat(this.five.numbers())))
			.post("/v2/models/digit-cnn/versions/{version}/infer", CommittedModel.VERSION)
			.then()
			.statusCode(200)
			.body("model_version", equalTo(CommittedModel.VERSION));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/v2/models/digit-cnn/versions/1/infer", "/v2/models/digit-cnn/versions/02/infer",
			"/v2/models/resnet/infer" })
	void anythingElseIsUnknown(String path) {
		given().contentType("application/json")
			.body(request("", FIVE, "UINT8", flat(this.five.numbers())))
			.post(path)
			.then()
			.statusCode(404)
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:unknown-model"))
			.body("error", containsString("/v2/models/digit-cnn"))
			.body("error", not(containsString("resnet")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "[1,28,28] | UINT8 | another shape", "[1,1,28,28,1] | UINT8 | another shape",
			"[1,1,14,56] | UINT8 | another shape", "[-1,1,28,28] | UINT8 | how many frames",
			"[0,1,28,28] | UINT8 | at least one", "[65,1,28,28] | UINT8 | several requests",
			"[1e0,1,28,28] | UINT8 | another shape", "['1',1,28,28] | UINT8 | another shape",
			"[99999999999999999999,1,28,28] | UINT8 | another shape", "[2,1,28,28] | UINT8 | 1568",
			"1 | UINT8 | a JSON array", "[1,1,28,28] | FP16 | UINT8 (0 to 255) or FP32",
			"[1,1,28,28] | uint8 | UINT8 (0 to 255) or FP32", "[1,1,28,28] | BYTES | UINT8 (0 to 255) or FP32" })
	void aTensorOfAnotherKindIsRefusedInWords(String shape, String datatype, String words) {
		isRefused(post(request("", shape.replace('\'', '"'), datatype, flat(this.five.numbers()))), words);
	}

	@ParameterizedTest
	@CsvSource({ "FP32,255,Divide by 255", "FP32,-0.1,from 0", "FP32,1.01,Divide by 255", "FP32,-0.01,from 0",
			"FP32,1e999,Divide by 255", "FP32,NaN,no JSON", "UINT8,256,whole numbers", "UINT8,-1,whole numbers",
			"UINT8,0.5,whole numbers", "UINT8,true,an array of numbers", "UINT8,null,an array of numbers",
			"UINT8,\"\"\"7\"\"\",an array of numbers", "UINT8,{},an array of numbers",
			"UINT8,[7],an array of numbers" })
	void aNumberThatIsNoneIsRefusedInWords(String datatype, String number, String words) {
		String data = "[" + "0,".repeat(783) + number + "]";
		isRefused(post(request("", FIVE, datatype, data)), words);
	}

	@Test
	void arraysThatAreNestedInAnotherWayAreRefused() {
		String rows = nested(this.five.numbers());
		isRefused(post(request("", FIVE, "UINT8", rows.substring(1, rows.length() - 1))), "arrays of arrays");
		isRefused(post(request("", FIVE, "UINT8", "[" + rows + "]")), "arrays of arrays");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{} | no inputs", "[] | a JSON object", "'' | a JSON object", "{ | no JSON",
					"{\"inputs\":[]} | no inputs", "{\"inputs\":{}} | a JSON array", "{\"inputs\":[1]} | a JSON object",
					"{\"inputs\":[{}]} | its name is 'frame'", "{\"inputs\":[{},{}]} | more than one input",
					"{\"inputs\":[{\"name\":\"image\"}]} | its name is 'frame'",
					"{\"inputs\":[{\"name\":\"frame\"}]} | needs a shape and a datatype",
					"{\"outputs\":[{\"name\":\"logits\"}]} | no such output", "{\"outputs\":[{}]} | no such output",
					"{\"id\":42} | a text", "{\"parameters\":{\"binary_data_output\":1}} | true or false",
					"{\"inputs\":[{\"parameters\":{\"shared_memory_region\":\"x\"}}]} | Shared memory",
					"{\"inputs\":[{\"parameters\":{\"binary_data_size\":\"x\"}}]} | a number of bytes",
					"{} {} | something else" })
	void aRequestOfAnotherKindIsRefusedInWords(String request, String words) {
		isRefused(post(request), words);
	}

	@Test
	void bytesThatDoNotFitAreRefused() {
		String json = """
				{"inputs":[{"name":"frame","shape":[1,1,28,28],"datatype":"%s","parameters":{"binary_data_size":%d}}]}""";
		String right = json.formatted("UINT8", 784);
		isRefused(binary(right, new byte[783], right.length()).then(), "783 bytes behind the JSON");
		isRefused(binary(right, new byte[785], right.length()).then(), "785 bytes behind the JSON");
		isRefused(binary(right, new byte[784], right.length() - 1).then(), "no JSON");
		isRefused(binary(right, new byte[784], right.length() + 1).then(), "no JSON");
		isRefused(binary(json.formatted("FP32", 784), new byte[784], json.formatted("FP32", 784).length()).then(),
				"3136");
		for (String length : List.of("-1", "x", "99999", "99999999999")) {
			given().config(asItIs())
				.header("Inference-Header-Content-Length", length)
				.body(right.getBytes(StandardCharsets.UTF_8))
				.post("/v2/models/digit-cnn/infer")
				.then()
				.statusCode(400)
				.body("error", containsString("Inference-Header-Content-Length"));
		}
	}

	@Test
	void notANumberIsRefusedAmongBytesToo() {
		String json = """
				{"inputs":[{"name":"frame","shape":[1,1,28,28],"datatype":"FP32","parameters":{"binary_data_size":3136}}]}""";
		ByteBuffer floats = ByteBuffer.allocate(3136).order(ByteOrder.LITTLE_ENDIAN);
		floats.putFloat(400, Float.NaN);
		isRefused(binary(json, floats.array(), json.length()).then(), "index 100");
	}

	@Test
	void framesCountAmongThePredictions() {
		double before = predictions();
		post(request("", FIVE, "UINT8", flat(this.five.numbers()))).statusCode(200);
		assertThat(predictions()).isEqualTo(before + 1);
	}

	private static double predictions() {
		return given().get("/actuator/prometheus")
			.asString()
			.lines()
			.filter((line) -> line.startsWith("digits_predictions_total{digit=\"5\",outcome=\"accepted\"}"))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
			.sum();
	}

	private static RestAssuredConfig asItIs() {
		return RestAssuredConfig.config()
			.encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
	}

	private static byte[] deflated(byte[] bytes, boolean bare) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed,
				new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
			deflate.write(bytes);
		}
		return packed.toByteArray();
	}

	private static ValidatableResponse sendEncoded(String encoding, byte[] body) {
		return given().config(asItIs())
			.contentType("application/json")
			.header("Content-Encoding", encoding)
			.body(body)
			.post("/v2/models/digit-cnn/infer")
			.then();
	}

	private static ValidatableResponse post(String json) {
		return given().contentType("application/json").body(json).post("/v2/models/digit-cnn/infer").then();
	}

	private static Response binary(String json, byte[] tensor, int jsonLength) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(tensor);
		return given().config(asItIs())
			.headers(Map.of("Inference-Header-Content-Length", jsonLength))
			.contentType("application/octet-stream")
			.body(body.toByteArray())
			.post("/v2/models/digit-cnn/infer");
	}

	private static void isRefused(ValidatableResponse answer, String words) {
		answer.statusCode(400)
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:bad-tensor"))
			.body("error", allOf(containsString(words), not(containsString("Exception"))))
			.body("instance", not(nullValue()));
	}

	private static String request(String members, String shape, String datatype, String data) {
		return "{%s\"inputs\":[{\"name\":\"frame\",\"shape\":%s,\"datatype\":\"%s\",\"data\":%s}]}".formatted(members,
				shape, datatype, data);
	}

	private static String flat(int[] numbers) {
		return Arrays.toString(numbers);
	}

	private static String nested(int[] numbers) {
		return IntStream.range(0, 28)
			.mapToObj((row) -> Arrays.toString(Arrays.copyOfRange(numbers, row * 28, (row + 1) * 28)))
			.collect(Collectors.joining(",", "[[[", "]]]"));
	}

}
