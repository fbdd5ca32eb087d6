package dev.digits.modelstore;

/**
 * A model cannot be taken from the store. The message says what is wrong and what to do.
 */
public class ModelStoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public ModelStoreException(String message) {
		super(message);
	}

	public ModelStoreException(String message, Throwable cause) {
		super(message, cause);
	}

}
