package dev.digits.inference;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.digits.testing.CommittedModel;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What clients that are not for Java send: their requests, header by header, with frames
 * of ours.
 */
@RunningService
class RecordedRequestsTests {

	private static final String JSON_LENGTH = "Inference-Header-Content-Length";

	private SeenFrame five;

	@BeforeEach
	void see() {
		this.five = SeenFrame.in("five");
	}

	/** tritonclient.http 2.x: no content type, all outputs as bytes. */
	@Test
	void tritonClientForPython() throws Exception {
		String json = "{\"inputs\":[{\"name\":\"frame\",\"shape\":[1,1,28,28],\"datatype\":\"UINT8\","
				+ "\"parameters\":{\"binary_data_size\":784}}],\"parameters\":{\"binary_data_output\":true}}";
		HttpResponse<byte[]> answer = send(to("").header("User-Agent", "Python-GeventHTTPClient/2.0")
			.header(JSON_LENGTH, Integer.toString(json.length()))
			.POST(bodyOf(json, this.five.pixels())));

		int length = Integer.parseInt(answer.headers().firstValue(JSON_LENGTH).orElseThrow());
		JsonPath described = new JsonPath(new String(answer.body(), 0, length, StandardCharsets.UTF_8));
		assertThat(described.getList("outputs.parameters.binary_data_size", Integer.class)).containsExactly(40, 8, 4,
				1);
		ByteBuffer tensors = ByteBuffer.wrap(answer.body(), length, 53).order(ByteOrder.LITTLE_ENDIAN);
		assertThat(tensors.getFloat(length + 20)).isEqualTo(tensors.getFloat(length + 48)).isGreaterThan(0.99f);
		assertThat(tensors.getLong(length + 40)).isEqualTo(5);
		assertThat(tensors.get(length + 52)).isZero();
	}

	/** tritonclient.http with binary_data=False on both sides, and a version. */
	@Test
	void tritonClientForPythonWithoutBytes() throws Exception {
		String json = "{\"id\":\"1\",\"inputs\":[{\"name\":\"frame\",\"shape\":[1,1,28,28],\"datatype\":\"FP32\","
				+ "\"data\":%s}],\"outputs\":[{\"name\":\"digit\",\"parameters\":{\"binary_data\":false}}]}"
					.formatted(Arrays.toString(this.five.floats()));
		HttpResponse<byte[]> answer = send(
				to("/versions/" + CommittedModel.VERSION).header("User-Agent", "Python-GeventHTTPClient/2.0")
					.POST(bodyOf(json)));

		assertThat(json(answer).getString("id")).isEqualTo("1");
		assertThat(json(answer).getList("outputs[0].data", Integer.class)).containsExactly(5);
	}

	/** kserve.InferenceRESTClient with JSON: httpx adds no content type. */
	@Test
	void kserveClient() throws Exception {
		String json = "{\"id\":\"9c7f1bb2-6a5e-4b5e-8a57-3f3e4d6a4c11\",\"model_name\":\"digit-cnn\",\"inputs\":"
				+ "[{\"name\":\"frame\",\"shape\":[1,1,28,28],\"datatype\":\"UINT8\",\"data\":%s}]}"
					.formatted(Arrays.toString(this.five.numbers()));
		HttpResponse<byte[]> answer = send(
				to("").header("Accept", "*/*").header("User-Agent", "python-httpx/0.27.2").POST(bodyOf(json)));

		assertThat(json(answer).getString("model_name")).isEqualTo("digit-cnn");
		assertThat(json(answer).getString("id")).isEqualTo("9c7f1bb2-6a5e-4b5e-8a57-3f3e4d6a4c11");
		assertThat(json(answer).getList("outputs.find { it.name == 'digit' }.data", Integer.class)).containsExactly(5);
	}

	/** kserve.InferenceRESTClient with set_data_from_numpy(…, binary_data=True). */
	@Test
	void kserveClientWithBytes() throws Exception {
		String json = "{\"id\":\"2\",\"model_name\":\"digit-cnn\",\"inputs\":[{\"name\":\"frame\",\"shape\":[1,1,28,28],"
				+ "\"datatype\":\"FP32\",\"parameters\":{\"binary_data_size\":3136}}]}";
		ByteBuffer floats = ByteBuffer.allocate(3136).order(ByteOrder.LITTLE_ENDIAN);
		floats.asFloatBuffer().put(this.five.floats());
		HttpResponse<byte[]> answer = send(to("").header("Accept", "*/*")
			.header("User-Agent", "python-httpx/0.27.2")
			.header(JSON_LENGTH, Integer.toString(json.length()))
			.header("Content-Type", "application/octet-stream")
			.POST(bodyOf(json, floats.array())));

		assertThat(answer.headers().firstValue(JSON_LENGTH)).isEmpty();
		assertThat(json(answer).getList("outputs.find { it.name == 'digit' }.data", Integer.class)).containsExactly(5);
	}

	/** requests.post(url, json=…), as MLServer's documentation shows it. */
	@Test
	void mlserverByRequests() throws Exception {
		String json = "{\"inputs\": [{\"name\": \"frame\", \"shape\": [1, 1, 28, 28], \"datatype\": \"FP32\", "
				+ "\"parameters\": {\"content_type\": \"np\"}, \"data\": %s}]}"
					.formatted(Arrays.toString(this.five.floats()));
		HttpResponse<byte[]> answer = send(to("").header("Accept", "*/*")
			.header("User-Agent", "python-requests/2.32.3")
			.header("Content-Type", "application/json")
			.POST(bodyOf(json)));

		assertThat(json(answer).getList("outputs.find { it.name == 'digit' }.data", Integer.class)).containsExactly(5);
	}

	private static HttpRequest.Builder to(String version) {
		return HttpRequest.newBuilder(
				URI.create("http://localhost:%d/v2/models/digit-cnn%s/infer".formatted(RestAssured.port, version)));
	}

	private static HttpRequest.BodyPublisher bodyOf(String json, byte... tensor) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.writeBytes(json.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(tensor);
		return HttpRequest.BodyPublishers.ofByteArray(body.toByteArray());
	}

	private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
		HttpResponse<byte[]> answer = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.build()
			.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(() -> new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return answer;
	}

	private static JsonPath json(HttpResponse<byte[]> answer) {
		return new JsonPath(new String(answer.body(), StandardCharsets.UTF_8));
	}

}
