package dev.digits.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * The query asks for a report that there cannot be.
 */
final class BadQueryException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	BadQueryException(String sentence) {
		super(HttpStatus.BAD_REQUEST, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence), null);
	}

}
