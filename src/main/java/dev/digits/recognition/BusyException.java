package dev.digits.recognition;

/**
 * The queue is full.
 */
public final class BusyException extends RecognitionException {

	private static final long serialVersionUID = 1L;

	public BusyException(Throwable cause) {
		super("Too many pictures are waiting. Try again in a moment.", cause);
	}

}
