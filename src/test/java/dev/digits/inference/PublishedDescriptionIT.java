package dev.digits.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.digits.testing.ApiDescription;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds requests and answers against the protocol's published OpenAPI description,
 * {@code specification/protocol/open_inference_rest.yaml} of
 * {@code kserve/open-inference-protocol}.
 */
@RunningService
@Tag("protocol")
@EnabledIfEnvironmentVariable(named = PublishedDescriptionIT.FILE, matches = ".+",
		disabledReason = "needs OPEN_INFERENCE_DESCRIPTION, the protocol's open_inference_rest.yaml")
class PublishedDescriptionIT {

	static final String FILE = "OPEN_INFERENCE_DESCRIPTION";

	/** It describes errors of two operations only; the text asks for them everywhere. */
	private static final String ERROR = "/components/schemas/metadata_model_error_response";

	private final ApiDescription published = published();

	static List<Exchange> exchanges() {
		return Exchange.all();
	}

	private static ApiDescription published() {
		try {
			return ApiDescription.parse(Files.readString(Path.of(System.getenv(FILE))));
		}
		catch (IOException ex) {
			throw new IllegalStateException(FILE + " names no file that can be read", ex);
		}
	}

	@ParameterizedTest
	@MethodSource("exchanges")
	void answersAreAsThePublishedDescriptionSays(Exchange exchange) {
		JsonNode operation = this.published.operation(exchange.method().name(), publishedPath(exchange.path()));
		JsonNode response = operation.path("responses").path(Integer.toString(exchange.status()));
		JsonNode schema = response.path("content").path("application/json").path("schema");
		String answer = exchange.send().asString();
		if (exchange.status() != 200) {
			assertThat(this.published.faults(this.published.document().at(ERROR), answer)).isEmpty();
		}
		if (!schema.isMissingNode()) {
			assertThat(this.published.faults(schema, answer)).isEmpty();
		}
		if (exchange.body() != null) {
			JsonNode asked = operation.path("requestBody").path("content").path("application/json").path("schema");
			assertThat(this.published.faults(asked, exchange.body())).isEmpty();
		}
	}

	private static String publishedPath(String path) {
		return path.equals("/v2") ? "/v2/"
				: path.replace("{model}", "${MODEL_NAME}").replace("{version}", "${MODEL_VERSION}");
	}

}
