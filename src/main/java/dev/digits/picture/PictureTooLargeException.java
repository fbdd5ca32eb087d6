package dev.digits.picture;

/**
 * The picture has more pixels than the limits allow.
 */
public final class PictureTooLargeException extends PictureException {

	private static final long serialVersionUID = 1L;

	public PictureTooLargeException(String message) {
		super(message);
	}

	public PictureTooLargeException(String message, Throwable cause) {
		super(message, cause);
	}

}
