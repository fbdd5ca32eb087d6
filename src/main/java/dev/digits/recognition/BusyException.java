package dev.digits.recognition;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Too many pictures wait: the queue is full, or one more would not be read in time. It
 * has no stack trace: a crowd is turned down the cheaper.
 */
public final class BusyException extends RecognitionException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	public BusyException(Duration wait, @Nullable Throwable cause) {
		super("Too many pictures are waiting. Try again in a moment.", cause, false);
		this.wait = wait;
	}

	/**
	 * When to try again.
	 * @return how long it will take to work off what waits now
	 */
	public Duration retryAfter() {
		return this.wait;
	}

}
