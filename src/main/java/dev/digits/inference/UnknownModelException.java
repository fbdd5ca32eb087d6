package dev.digits.inference;

import dev.digits.modelstore.Manifest;

/**
 * A model or a version is asked for that is not the one that is served.
 */
public final class UnknownModelException extends InferenceException {

	private static final long serialVersionUID = 1L;

	UnknownModelException(Manifest served) {
		super("No such model is served here, or not in this version. "
				+ "There is version %d of '%s': ask for /v2/models/%s.".formatted(served.version(), served.name(),
						served.name()),
				null);
	}

}
