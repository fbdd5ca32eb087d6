package dev.digits.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/**
 * The OpenAPI description: title and version, and the problems that each operation can
 * answer with.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		return new OpenAPI().info(new Info().title("Digit reader")
			.version(version)
			.description("Reads a handwritten digit from a picture as people take it. "
					+ "Problems are RFC 9457 problem details."));
	}

	@Bean
	OpenApiCustomizer problemResponses(WebProperties properties, JsonMapper json) {
		return (api) -> {
			api.getComponents().addSchemas("Problem", problemSchema());
			api.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
				ApiProblems problems = new ApiProblems(path, json);
				OperationProblems.of(path)
					.stream()
					.filter((type) -> type != ProblemType.UNAUTHORIZED || properties.asksForKey())
					.forEach((type) -> problems.add(type.slug(), type.detail(type.example())));
				if (path.startsWith("/metrics")) {
					problems.add("not-acceptable", HttpProblem.of(HttpStatus.NOT_ACCEPTABLE));
				}
				problems.describe(operation.getResponses());
			}));
		};
	}

	/** Swagger UI shows a button to enter the key, but only where one is asked for. */
	@Bean
	OpenApiCustomizer apiKeys(WebProperties properties) {
		return (api) -> {
			if (properties.asksForKey()) {
				api.getComponents()
					.addSecuritySchemes("key",
							new SecurityScheme().type(SecurityScheme.Type.APIKEY)
								.in(SecurityScheme.In.HEADER)
								.name(ApiKey.HEADER))
					.addSecuritySchemes("bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
				api.getPaths()
					.values()
					.stream()
					.map(PathItem::getPost)
					.filter(Objects::nonNull)
					.forEach((post) -> post.addSecurityItem(new SecurityRequirement().addList("key"))
						.addSecurityItem(new SecurityRequirement().addList("bearer")));
			}
		};
	}

	@Bean
	OpenApiCustomizer predictionFirst() {
		return (api) -> api.setTags(api.getTags()
			.stream()
			.sorted(Comparator.comparing((Tag tag) -> !"Prediction".equals(tag.getName())))
			.toList());
	}

	private static Schema<?> problemSchema() {
		Schema<?> problem = new Schema<>().type("object")
			.description("RFC 9457 problem detail")
			.addProperty("type", new Schema<>().type("string").format("uri").example(ProblemType.NO_DIGIT.uri()))
			.addProperty("title", new Schema<>().type("string").example(ProblemType.NO_DIGIT.title()))
			.addProperty("status", new Schema<>().type("integer").example(ProblemType.NO_DIGIT.status().value()))
			.addProperty("detail", new Schema<>().type("string").description("What is wrong and what to do"))
			.addProperty("instance", new Schema<>().type("string").format("uri-reference"))
			.addProperty("error", new Schema<>().type("string")
				.description("Under /v2 only, for clients of the Open Inference Protocol: the detail again"));
		problem.setRequired(List.of("title", "status", "detail"));
		return problem;
	}

}
