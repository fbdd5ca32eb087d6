package dev.digits.recognition;

/**
 * Whoever asked for a turn was told that nobody waits for the answer any more.
 */
public final class AbandonedException extends RecognitionException {

	private static final long serialVersionUID = 1L;

	public AbandonedException() {
		super("The connection was closed while the picture waited for its turn. "
				+ "Keep it open, for sending too, until the answer has come.", null);
	}

}
