package dev.digits.feedback;

import java.time.Duration;

/**
 * Feedback comes too late.
 */
public final class AnswerTooOldException extends FeedbackException {

	private static final long serialVersionUID = 1L;

	AnswerTooOldException(Duration within) {
		super("The answer is too old: feedback is taken for %s. Have a picture read again to give it."
			.formatted(words(within)), null);
	}

	/** In the largest unit of which there are two at least. */
	private static String words(Duration time) {
		if (time.toDays() > 1) {
			return time.toDays() + " days";
		}
		if (time.toHours() > 1) {
			return time.toHours() + " hours";
		}
		return (time.toMinutes() > 1) ? time.toMinutes() + " minutes" : time.toSeconds() + " seconds";
	}

}
