package dev.digits.feedback;

import org.jspecify.annotations.Nullable;

/**
 * Feedback is not taken, or not told. The message is a sentence for the client.
 */
public abstract sealed class FeedbackException extends RuntimeException
		permits UnknownAnswerException, AnswerTooOldException, FeedbackUnavailableException {

	private static final long serialVersionUID = 1L;

	protected FeedbackException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
