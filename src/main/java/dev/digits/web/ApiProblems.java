package dev.digits.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;

/**
 * Describes the problems that an operation can answer with: a response for each status,
 * and in it an example of each problem.
 */
final class ApiProblems {

	private final ProblemForm form;

	private final JsonMapper json;

	private final Map<Integer, Map<String, Example>> byStatus = new TreeMap<>();

	ApiProblems(String path, JsonMapper json) {
		this.form = ProblemForm.of(path);
		this.json = json;
	}

	void add(String name, ProblemDetail problem) {
		Object value = this.json.convertValue(this.form.write(problem), Object.class);
		this.byStatus.computeIfAbsent(problem.getStatus(), (status) -> new LinkedHashMap<>())
			.put(name, new Example().summary(problem.getTitle()).value(value));
	}

	void describe(ApiResponses responses) {
		this.byStatus.forEach((status, examples) -> {
			MediaType problem = new MediaType().schema(new Schema<>().$ref("Problem")).examples(examples);
			responses.addApiResponse(Integer.toString(status),
					new ApiResponse().description("Problem: " + String.join(", ", examples.keySet()))
						.content(new Content().addMediaType(this.form.mediaType().toString(), problem)));
		});
	}

}
