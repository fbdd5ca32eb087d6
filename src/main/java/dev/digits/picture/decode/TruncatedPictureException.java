package dev.digits.picture.decode;

import java.io.IOException;

/**
 * The file ends before the picture does.
 */
final class TruncatedPictureException extends IOException {

	private static final long serialVersionUID = 1L;

	TruncatedPictureException() {
		super("the file ends before the picture does");
	}

	TruncatedPictureException(Throwable cause) {
		super("the file ends before the picture does", cause);
	}

}
