package dev.digits.testing;

import java.util.List;
import java.util.Locale;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static io.restassured.RestAssured.given;

/**
 * An OpenAPI description, to hold what is really sent against its schemas.
 *
 * @param document all of it
 */
public record ApiDescription(JsonNode document) {

	private static final JsonMapper JSON = new JsonMapper();

	private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	/** The one that the running service has of itself. */
	public static ApiDescription served() {
		return new ApiDescription(
				JSON.readTree(given().get("/v3/api-docs").then().statusCode(200).extract().asString()));
	}

	/** One that is written as YAML, or as JSON, which is YAML too. */
	public static ApiDescription parse(String yaml) {
		Object document = new Yaml().load(yaml);
		return new ApiDescription(JSON.valueToTree(document));
	}

	/** An operation, by its path as the description writes it. */
	public JsonNode operation(String method, String path) {
		JsonNode operation = this.document.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
		if (operation.isMissingNode()) {
			throw new AssertionError("The description has no %s %s".formatted(method, path));
		}
		return operation;
	}

	/**
	 * What a document has that its schema does not allow.
	 * @param schema a node of this description
	 * @param json the document
	 * @return a line for each fault
	 */
	public List<String> faults(JsonNode schema, JsonNode json) {
		ObjectNode root = (ObjectNode) schema.deepCopy();
		root.set("components", this.document.path("components"));
		return SCHEMAS.getSchema(root).validate(json).stream().map(Error::toString).toList();
	}

	/** The same for a document as it is sent. */
	public List<String> faults(JsonNode schema, String json) {
		return faults(schema, JSON.readTree(json));
	}

}
