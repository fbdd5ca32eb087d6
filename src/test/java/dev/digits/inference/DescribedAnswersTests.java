package dev.digits.inference;

import java.util.List;

import dev.digits.testing.ApiDescription;
import dev.digits.testing.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service's own description of the protocol says what is sent.
 */
@RunningService
class DescribedAnswersTests {

	static List<Exchange> exchanges() {
		return Exchange.all();
	}

	@ParameterizedTest
	@MethodSource("exchanges")
	void areAsOurOwnDescriptionSays(Exchange exchange) {
		ApiDescription own = ApiDescription.served();
		JsonNode operation = own.operation(exchange.method().name(), exchange.path());
		JsonNode described = operation.path("responses").path(Integer.toString(exchange.status()));
		JsonNode schema = described.path("content").path("application/json").path("schema");
		assertThat(schema.isMissingNode()).as("no schema in %s", described).isFalse();
		assertThat(own.faults(schema, exchange.send().asString())).isEmpty();
		if (exchange.body() != null) {
			JsonNode asked = operation.path("requestBody").path("content").path("application/json").path("schema");
			assertThat(own.faults(asked, exchange.body())).isEmpty();
		}
	}

}
