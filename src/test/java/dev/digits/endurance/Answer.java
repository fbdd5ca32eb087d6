package dev.digits.endurance;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A whole answer.
 *
 * @param status 200 and so on
 * @param headers by lower-case name
 * @param body its bytes, as they came
 */
record Answer(int status, Map<String, String> headers, byte[] body) {

	String text() {
		return new String(this.body, StandardCharsets.ISO_8859_1);
	}

	boolean isLastOfItsConnection() {
		return "close".equalsIgnoreCase(this.headers.get("connection"));
	}

	/** The server turned the request down and said so properly. */
	boolean isProblem(int problem) {
		return this.status == problem
				&& this.headers.getOrDefault("content-type", "").startsWith("application/problem+json");
	}

}
