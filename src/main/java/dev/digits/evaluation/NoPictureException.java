package dev.digits.evaluation;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A report is asked for as a picture, and there is none. To HTTP that is a form that is
 * not served, which it has a status for.
 */
final class NoPictureException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	NoPictureException(String sentence) {
		this(sentence, null);
	}

	NoPictureException(String sentence, @Nullable Throwable cause) {
		super(HttpStatus.NOT_ACCEPTABLE, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_ACCEPTABLE, sentence), cause);
	}

}
