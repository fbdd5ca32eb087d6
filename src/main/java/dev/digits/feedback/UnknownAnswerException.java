package dev.digits.feedback;

/**
 * An id that no answer has.
 */
public final class UnknownAnswerException extends FeedbackException {

	private static final long serialVersionUID = 1L;

	UnknownAnswerException() {
		super("No answer of this service has this id. Send the id as it came with the answer.", null);
	}

}
