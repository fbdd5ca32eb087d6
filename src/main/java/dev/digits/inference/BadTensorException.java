package dev.digits.inference;

import org.jspecify.annotations.Nullable;

/**
 * An inference request that does not carry one tensor of frames, or asks for outputs that
 * there are not.
 */
public final class BadTensorException extends InferenceException {

	private static final long serialVersionUID = 1L;

	BadTensorException(String message) {
		this(message, null);
	}

	BadTensorException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
