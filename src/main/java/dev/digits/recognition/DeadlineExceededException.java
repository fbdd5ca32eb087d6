package dev.digits.recognition;

import java.time.Duration;

/**
 * The answer did not come in time.
 */
public final class DeadlineExceededException extends RecognitionException {

	private static final long serialVersionUID = 1L;

	public DeadlineExceededException(Duration deadline, Throwable cause) {
		super("The picture was not read within %d ms. Try again when the service is less busy."
			.formatted(deadline.toMillis()), cause);
	}

}
