package dev.digits.web;

/**
 * The request does not carry the API key that the service asks for.
 */
final class UnauthorizedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnauthorizedException() {
		super("This service asks for an API key. Send it as '%s: …' or as 'Authorization: %s …'."
			.formatted(ApiKey.HEADER, ApiKey.SCHEME));
	}

}
