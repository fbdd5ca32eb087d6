package dev.digits.recognition;

/**
 * A pool takes no more work, since another one has taken its place or the service stops.
 */
final class PoolClosedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PoolClosedException(Throwable cause) {
		super("the pool is closed", cause);
	}

}
