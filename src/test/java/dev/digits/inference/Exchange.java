package dev.digits.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.digits.testing.CommittedModel;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import static io.restassured.RestAssured.given;

/**
 * A request of the protocol that has an answer which the protocol describes.
 *
 * @param method of the request
 * @param path with {@code {model}} and {@code {version}}
 * @param version that is asked for
 * @param body of the request, if it has one
 * @param status of the answer
 */
record Exchange(Method method, String path, String version, @Nullable String body, int status) {

	private static final String VERSION = "/v2/models/{model}/versions/{version}";

	/** One for each answer of each operation in the protocol's own description. */
	static List<Exchange> all() {
		String data = Arrays.toString(new int[784]);
		String frame = """
				{"id":"42","inputs":[{"name":"frame","shape":[1,1,28,28],"datatype":"UINT8","data":%s}]}"""
			.formatted(data);
		String wanted = """
				{"id":"43","parameters":{"binary_data_output":false},"inputs":[{"name":"frame","shape":[1,1,28,28],
				 "datatype":"FP32","parameters":{"content_type":"np"},"data":%s}],
				 "outputs":[{"name":"digit","parameters":{"binary_data":false}},{"name":"uncertain"}]}"""
			.formatted(data);
		String bad = """
				{"inputs":[{"name":"frame","shape":[2,1,28,28],"datatype":"UINT8","data":%s}]}""".formatted(data);
		return List.of(new Exchange(Method.GET, "/v2", CommittedModel.VERSION, null, 200),
				new Exchange(Method.GET, "/v2/health/live", CommittedModel.VERSION, null, 200),
				new Exchange(Method.GET, "/v2/health/ready", CommittedModel.VERSION, null, 200),
				new Exchange(Method.GET, VERSION, CommittedModel.VERSION, null, 200),
				new Exchange(Method.GET, VERSION + "/ready", CommittedModel.VERSION, null, 200),
				new Exchange(Method.POST, VERSION + "/infer", CommittedModel.VERSION, frame, 200),
				new Exchange(Method.POST, VERSION + "/infer", CommittedModel.VERSION, wanted, 200),
				new Exchange(Method.POST, VERSION + "/infer", CommittedModel.VERSION, bad, 400),
				new Exchange(Method.GET, VERSION, "1", null, 404),
				new Exchange(Method.POST, VERSION + "/infer", "1", frame, 404));
	}

	Response send() {
		RequestSpecification request = given();
		if (this.body != null) {
			request.contentType("application/json").body(this.body);
		}
		if (this.path.contains("{")) {
			request.pathParams(Map.of("model", "digit-cnn", "version", this.version));
		}
		Response answer = request.request(this.method, this.path);
		answer.then().statusCode(this.status);
		return answer;
	}

	@Override
	public String toString() {
		return "%s %s of version %s: %d".formatted(this.method, this.path, this.version, this.status);
	}

}
