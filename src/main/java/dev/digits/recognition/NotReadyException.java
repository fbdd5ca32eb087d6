package dev.digits.recognition;

/**
 * No model is being served.
 */
public final class NotReadyException extends RecognitionException {

	private static final long serialVersionUID = 1L;

	public NotReadyException() {
		super("No model is loaded. /actuator/health/readiness tells why.", null);
	}

}
