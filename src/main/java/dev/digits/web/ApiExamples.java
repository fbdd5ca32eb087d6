package dev.digits.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Puts examples into the OpenAPI description: what was really asked and answered, from
 * the folder {@code examples}. The request of an operation is {@code <operationId>.json},
 * its answer {@code <operationId>.200.json} or {@code .csv}. Pictures are named by their
 * address.
 */
@Component
class ApiExamples implements OpenApiCustomizer {

	/** Operations that name a version are like those that do not. */
	private static final String WITH_VERSION = "WithVersion";

	private static final String SAMPLE = "/samples/five.jpeg";

	/** From the description, or Swagger UI, to the service's root, wherever that is. */
	private static final String ROOT = "..";

	private final JsonMapper json;

	ApiExamples(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void customise(OpenAPI api) {
		api.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
			String name = operation.getOperationId().replace(WITH_VERSION, "");
			requests(operation).ifPresent((content) -> add(content, name, SAMPLE));
			operation.getResponses().forEach((status, response) -> {
				if (response.getContent() != null) {
					add(response.getContent(), name + "." + status, path);
				}
			});
		}));
	}

	private static Optional<Content> requests(Operation operation) {
		return Optional.ofNullable(operation.getRequestBody()).map((body) -> body.getContent());
	}

	private void add(Content content, String name, String pictureAddress) {
		content.forEach((type, described) -> {
			if (!isExemplified(described)) {
				example(type, name, pictureAddress).ifPresent((example) -> described.addExamples("example", example));
			}
		});
	}

	private static boolean isExemplified(MediaType described) {
		return described.getExample() != null || described.getExamples() != null;
	}

	private Optional<Example> example(String type, String name, String pictureAddress) {
		if (type.startsWith("image/")) {
			return Optional.of(new Example().externalValue(ROOT + pictureAddress));
		}
		if (type.startsWith("text/csv")) {
			return file(name + ".csv").map((text) -> new Example().value(text));
		}
		return file(name + ".json").map((text) -> new Example().value(this.json.readValue(text, Object.class)));
	}

	private static Optional<String> file(String name) {
		try (InputStream file = ApiExamples.class.getResourceAsStream("examples/" + name)) {
			return (file != null) ? Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new IllegalStateException("the examples come with the service", ex);
		}
	}

}
