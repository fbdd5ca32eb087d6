package dev.digits.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * A report of the served version is asked for as a picture, and the version has none. To
 * HTTP that is a form that is not served, which it has a status for.
 */
final class NoPictureException extends ErrorResponseException {

	private static final long serialVersionUID = 1L;

	NoPictureException() {
		super(HttpStatus.NOT_ACCEPTABLE,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_ACCEPTABLE,
						"The served version has no picture of this report: it was not measured, "
								+ "or the trainer that made it drew none. Accept application/json instead."),
				null);
	}

}
