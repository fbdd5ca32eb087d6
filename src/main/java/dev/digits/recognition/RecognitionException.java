package dev.digits.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A frame was not recognised, for a reason that lies in the service's state and not in
 * the frame. The message is a sentence for the client.
 */
public abstract sealed class RecognitionException extends RuntimeException
		permits BusyException, DeadlineExceededException, NotReadyException {

	private static final long serialVersionUID = 1L;

	protected RecognitionException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

	/** One that is thrown so often that filling in its stack trace would cost. */
	RecognitionException(String message, @Nullable Throwable cause, boolean writableStackTrace) {
		super(message, cause, true, writableStackTrace);
	}

}
