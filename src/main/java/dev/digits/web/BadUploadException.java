package dev.digits.web;

import org.jspecify.annotations.Nullable;

/**
 * The request did not arrive as it should, does not carry exactly one picture, or not
 * what feedback is.
 */
final class BadUploadException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ProblemType type;

	BadUploadException(ProblemType type, String message) {
		this(type, message, null);
	}

	BadUploadException(ProblemType type, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.type = type;
	}

	ProblemType type() {
		return this.type;
	}

}
