package dev.digits.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

import dev.digits.testing.ApiDescription;
import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples in the OpenAPI description: each operation has them, and they work. A new
 * operation without them fails here: what is missing goes into the folder
 * {@code examples} beside {@link ApiExamples}, or {@link OperationProblems}.
 */
@RunningService
@TestPropertySource(properties = Variant.WITH_ANOTHER_KEY)
class ApiExamplesTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final List<String> faults = new ArrayList<>();

	private ApiDescription api;

	@BeforeEach
	void read() {
		this.api = ApiDescription.served();
	}

	@Test
	void everyRequestAndEveryAnswerHasOne() {
		eachContent((where, content) -> {
			if (where.endsWith("multipart/form-data")) {
				members(content.path("schema")).forEach((member) -> require(where + ", a description of the file",
						member.has("description") || member.path("items").has("description")));
			}
			else {
				require(where, examples(content).size() > 0);
			}
		});
		eachOperation((where, operation) -> operation.path("parameters")
			.forEach((parameter) -> require(where + ", the parameter " + parameter.path("name"),
					!"path".equals(parameter.path("in").asString()) || parameter.has("example"))));
		assertThat(this.faults).as("have no example").isEmpty();
	}

	@Test
	void everyOneFitsItsSchema() {
		eachContent((where, content) -> {
			if (where.endsWith("json")) {
				for (JsonNode example : examples(content)) {
					this.api.faults(content.path("schema"), example.path("value"))
						.forEach((fault) -> this.faults.add(where + ": " + fault));
				}
			}
		});
		assertThat(this.faults).isEmpty();
	}

	@Test
	void everyPictureThatIsNamedIsThere() {
		eachContent((where, content) -> {
			for (JsonNode example : examples(content)) {
				if (example.has("externalValue")) {
					Response picture = given().accept("image/*")
						.get(URI.create("/v3/api-docs").resolve(example.path("externalValue").asString()));
					require(where, picture.statusCode() == 200 && picture.contentType().startsWith("image/"));
				}
			}
		});
		assertThat(this.faults).as("name a picture that is not there").isEmpty();
	}

	@Test
	void everyOperationAnswersAsItsExampleShows() {
		eachOperation((where, operation) -> {
			Response answer = send(where, operation);
			JsonNode described = operation.path("responses").path(Integer.toString(answer.statusCode()));
			if (described.isMissingNode()) {
				this.faults.add("%s answers its own example with %d, which it does not describe: %s".formatted(where,
						answer.statusCode(), answer.asString()));
				return;
			}
			String type = answer.contentType().split(";")[0];
			if (type.endsWith("json")) {
				JsonNode content = described.path("content").path(type);
				this.api.faults(content.path("schema"), answer.asString())
					.forEach((fault) -> this.faults.add(where + ": " + fault));
				Set<String> shown = new TreeSet<>();
				examples(content).forEach((example) -> collect("", example.path("value"), shown));
				Set<String> came = new TreeSet<>();
				collect("", JSON.readTree(answer.asString()), came);
				came.removeAll(shown);
				came.removeIf((member) -> member.endsWith(".instance"));
				require(where + " answers with what its example does not show: " + came, came.isEmpty());
			}
		});
		assertThat(this.faults).isEmpty();
	}

	@Test
	void everyTypeOfProblemIsShown() {
		Set<String> shown = new TreeSet<>();
		eachContent((where, content) -> examples(content)
			.forEach((example) -> shown.add(example.path("value").path("type").asString(""))));
		assertThat(shown)
			.containsAll(Arrays.stream(ProblemType.values()).map((type) -> type.uri().toString()).toList());
	}

	private Response send(String where, JsonNode operation) {
		RequestSpecification request = given().header("X-API-Key", Variant.ANOTHER_KEY);
		for (JsonNode parameter : operation.path("parameters")) {
			if (parameter.path("in").asString().equals("path")) {
				request.pathParam(parameter.path("name").asString(), parameter.path("example").asString());
			}
		}
		JsonNode body = operation.path("requestBody").path("content");
		if (body.has("multipart/form-data")) {
			names(body.path("multipart/form-data").path("schema"))
				.forEach((name) -> request.multiPart(name, Pictures.asset("five.jpeg")));
		}
		else if (body.has("application/json")) {
			request.contentType("application/json")
				.body(examples(body.path("application/json")).get(0).path("value").toString());
		}
		String[] words = where.split(" ");
		return request.request(words[0], words[1]);
	}

	private void eachOperation(BiConsumer<String, JsonNode> action) {
		this.api.document()
			.path("paths")
			.forEachEntry((path, item) -> item.forEachEntry(
					(method, operation) -> action.accept(method.toUpperCase(Locale.ROOT) + " " + path, operation)));
	}

	/** Every media type of every request and answer. */
	private void eachContent(BiConsumer<String, JsonNode> action) {
		eachOperation((where, operation) -> {
			operation.path("requestBody")
				.path("content")
				.forEachEntry((type, content) -> action.accept(where + " with " + type, content));
			operation.path("responses")
				.forEachEntry((status, response) -> response.path("content")
					.forEachEntry((type, content) -> action.accept(where + ", " + status + " as " + type, content)));
		});
	}

	private static List<JsonNode> examples(JsonNode content) {
		List<JsonNode> examples = new ArrayList<>();
		content.path("examples").forEach(examples::add);
		if (content.has("example")) {
			examples.add(JSON.createObjectNode().set("value", content.path("example")));
		}
		return examples;
	}

	private JsonNode resolved(JsonNode schema) {
		return schema.has("$ref") ? this.api.document().at(schema.path("$ref").asString().substring(1)) : schema;
	}

	private List<JsonNode> members(JsonNode schema) {
		List<JsonNode> members = new ArrayList<>();
		resolved(schema).path("properties").forEach(members::add);
		return members;
	}

	private List<String> names(JsonNode schema) {
		return List.copyOf(resolved(schema).path("properties").propertyNames());
	}

	private static void collect(String place, JsonNode json, Set<String> members) {
		if (json.isObject()) {
			json.forEachEntry((name, value) -> {
				members.add(place + "." + name);
				collect(place + "." + name, value, members);
			});
		}
		json.forEach((element) -> {
			if (json.isArray()) {
				collect(place + "[]", element, members);
			}
		});
	}

	private void require(String what, boolean right) {
		if (!right) {
			this.faults.add(what);
		}
	}

}
