package dev.digits.picture;

/**
 * The bytes are not a picture of a type that is read here, or they are damaged.
 */
public final class NotAPictureException extends PictureException {

	private static final long serialVersionUID = 1L;

	public NotAPictureException(String message) {
		super(message);
	}

	public NotAPictureException(String message, Throwable cause) {
		super(message, cause);
	}

}
