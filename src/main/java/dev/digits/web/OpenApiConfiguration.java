package dev.digits.web;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

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

	private static final Set<ProblemType> OF_PICTURES = EnumSet.complementOf(
			EnumSet.of(ProblemType.TOO_MANY_IMAGES, ProblemType.BAD_TENSOR, ProblemType.UNKNOWN_MODEL));

	/** What can be wrong with a request; what with one picture, a batch tells inside. */
	private static final Set<ProblemType> OF_BATCHES = EnumSet.of(ProblemType.IMAGE_MISSING,
			ProblemType.TOO_MANY_IMAGES, ProblemType.MALFORMED_REQUEST, ProblemType.UNAUTHORIZED,
			ProblemType.TOO_MANY_BYTES, ProblemType.UNSUPPORTED_REQUEST, ProblemType.BUSY);

	private static final Set<ProblemType> OF_TENSORS = EnumSet.of(ProblemType.MALFORMED_REQUEST,
			ProblemType.UNAUTHORIZED, ProblemType.TOO_MANY_BYTES, ProblemType.BAD_TENSOR, ProblemType.UNKNOWN_MODEL,
			ProblemType.BUSY, ProblemType.NOT_READY, ProblemType.DEADLINE);

	@Bean
	OpenAPI openApi(ObjectProvider<BuildProperties> build) {
		String version = build.stream().map(BuildProperties::getVersion).findFirst().orElse("development");
		return new OpenAPI().info(new Info().title("Digit reader")
			.version(version)
			.description("Reads a handwritten digit from a picture as people take it. "
					+ "Problems are RFC 9457 problem details."));
	}

	@Bean
	OpenApiCustomizer problemResponses(WebProperties properties) {
		return (api) -> {
			api.getComponents().addSchemas("Problem", problemSchema());
			api.getPaths().forEach((path, item) -> item.readOperations().forEach((operation) -> {
				problems(path).stream()
					.filter((type) -> type != ProblemType.UNAUTHORIZED || properties.asksForKey())
					.collect(Collectors.groupingBy(ProblemType::status))
					.forEach((status, types) -> addProblem(operation, ProblemForm.of(path), status,
							types.stream().map(ProblemType::slug).sorted().collect(Collectors.joining(", "))));
				if (path.startsWith("/metrics")) {
					addProblem(operation, ProblemForm.of(path), HttpStatus.NOT_ACCEPTABLE,
							"the report has no such form");
				}
			}));
		};
	}

	private static Set<ProblemType> problems(String path) {
		if (path.startsWith("/predict")) {
			return path.equals(BatchController.PATH) ? OF_BATCHES : OF_PICTURES;
		}
		if (path.endsWith("/infer")) {
			return OF_TENSORS;
		}
		if (path.startsWith("/v2/models")) {
			return EnumSet.of(ProblemType.UNKNOWN_MODEL, ProblemType.NOT_READY);
		}
		return path.equals("/v2") || path.equals("/v2/health/live") ? Set.of() : EnumSet.of(ProblemType.NOT_READY);
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
								.name(ApiKeyFilter.HEADER))
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

	private static void addProblem(Operation operation, ProblemForm form, HttpStatus status, String slugs) {
		Content content = new Content().addMediaType(form.mediaType().toString(),
				new MediaType().schema(new Schema<>().$ref("Problem")));
		operation.getResponses()
			.addApiResponse(Integer.toString(status.value()),
					new ApiResponse().description("Problem: " + slugs).content(content));
	}

	private static Schema<?> problemSchema() {
		return new Schema<>().type("object")
			.description("RFC 9457 problem detail")
			.addProperty("type", new Schema<>().type("string").format("uri").example(ProblemType.NO_DIGIT.uri()))
			.addProperty("title", new Schema<>().type("string").example(ProblemType.NO_DIGIT.title()))
			.addProperty("status", new Schema<>().type("integer").example(ProblemType.NO_DIGIT.status().value()))
			.addProperty("detail", new Schema<>().type("string").description("What is wrong and what to do"))
			.addProperty("instance", new Schema<>().type("string").format("uri-reference"))
			.addProperty("error", new Schema<>().type("string")
				.description("Under /v2 only, for clients of the Open Inference Protocol: the detail again"));
	}

}
