package dev.digits.picture;

/**
 * A picture that cannot be read, for a reason that lies in the picture. The message is a
 * sentence for the person who sent it: what is wrong and what to do.
 */
public abstract sealed class PictureException extends RuntimeException
		permits NotAPictureException, PictureTooLargeException, NoDigitException {

	private static final long serialVersionUID = 1L;

	protected PictureException(String message) {
		super(message);
	}

	protected PictureException(String message, Throwable cause) {
		super(message, cause);
	}

}
