package dev.digits.web;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.unit.DataSize;

/**
 * What {@code POST /feedback} takes.
 *
 * @param id of an answer
 * @param digit that the picture shows, 0 to 9
 */
record FeedbackRequest(
		@Schema(description = "The id of an answer", example = "6a7052c2-9f31-8a45-8000-00020013f7a1",
				requiredMode = Schema.RequiredMode.REQUIRED) UUID id,
		@Schema(description = "The digit that the picture shows", minimum = "0", maximum = "9", example = "7",
				requiredMode = Schema.RequiredMode.REQUIRED) int digit) {

	static final String HOW_TO = "Send {\"id\":\"…\",\"digit\":7}: the id of an answer, as it came, "
			+ "and the digit that the picture shows, with the content type application/json.";

	/** Many times what it takes. */
	static final DataSize MAX_BYTES = DataSize.ofKilobytes(1);

	static final String TOO_LARGE = "Feedback does not take a kilobyte. " + HOW_TO;

	private static final Set<String> FIELDS = Set.of("id", "digit");

	/** {@link UUID#fromString} takes shorter ones too. */
	private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Take a body apart.
	 * @param body JSON
	 * @return what it says
	 * @throws BadUploadException if it says something else, or too much
	 */
	static FeedbackRequest of(byte[] body) {
		if (body.length > MAX_BYTES.toBytes()) {
			throw new BadUploadException(ProblemType.TOO_MANY_BYTES, TOO_LARGE);
		}
		JsonNode json = tree(body);
		if (json == null || !json.isObject()) {
			throw malformed("The body is not a JSON object.", null);
		}
		if (!FIELDS.containsAll(json.propertyNames())) {
			throw malformed("The body has a field that is neither 'id' nor 'digit'.", null);
		}
		return new FeedbackRequest(id(json.get("id")), digit(json.get("digit")));
	}

	private static @Nullable JsonNode tree(byte[] body) {
		try {
			return JSON.readTree(body);
		}
		catch (JacksonException ex) {
			throw malformed("The body is not JSON.", ex);
		}
	}

	private static UUID id(@Nullable JsonNode id) {
		if (id == null || !id.isString() || !ID.matcher(id.stringValue()).matches()) {
			throw malformed("'id' is not the id of an answer.", null);
		}
		return UUID.fromString(id.stringValue());
	}

	private static int digit(@Nullable JsonNode digit) {
		if (digit == null || !digit.isInt() || digit.intValue() < 0 || digit.intValue() > 9) {
			throw malformed("'digit' is not a whole number from 0 to 9.", null);
		}
		return digit.intValue();
	}

	private static BadUploadException malformed(String what, @Nullable Throwable cause) {
		return new BadUploadException(ProblemType.MALFORMED_REQUEST, what + " " + HOW_TO, cause);
	}

}
