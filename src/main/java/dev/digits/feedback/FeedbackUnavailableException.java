package dev.digits.feedback;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used just now.
 */
public final class FeedbackUnavailableException extends FeedbackException {

	private static final long serialVersionUID = 1L;

	FeedbackUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
