package dev.digits.inference;

import org.jspecify.annotations.Nullable;

/**
 * A request of the protocol cannot be answered, for a reason that lies in the request.
 * The message is a sentence for the client.
 */
public abstract sealed class InferenceException extends RuntimeException
		permits BadTensorException, UnknownModelException {

	private static final long serialVersionUID = 1L;

	protected InferenceException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
