package dev.digits.web;

/**
 * The request does not carry exactly one picture.
 */
final class BadUploadException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ProblemType type;

	BadUploadException(ProblemType type, String message) {
		super(message);
		this.type = type;
	}

	ProblemType type() {
		return this.type;
	}

}
