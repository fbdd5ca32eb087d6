package dev.digits.picture;

/**
 * The picture could be read but shows nothing that could be a digit.
 */
public final class NoDigitException extends PictureException {

	private static final long serialVersionUID = 1L;

	public NoDigitException(String message) {
		super(message);
	}

	public NoDigitException(String message, Throwable cause) {
		super(message, cause);
	}

}
