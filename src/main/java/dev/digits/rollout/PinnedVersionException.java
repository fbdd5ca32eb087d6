package dev.digits.rollout;

/**
 * Another version was asked for than the configuration pins.
 */
final class PinnedVersionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	PinnedVersionException(int pinned) {
		super("The configuration pins version %d (digits.model-store.version): take that out to serve another one"
			.formatted(pinned));
	}

}
