package dev.digits.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * The problems that are HTTP's own: whoever finds out, the server or Spring, the answer
 * is the same.
 */
final class HttpProblem {

	private HttpProblem() {
	}

	/**
	 * A problem detail that says what to do.
	 * @param status of the answer
	 * @return the problem
	 */
	static ProblemDetail of(HttpStatusCode status) {
		return (status.value() == HttpStatus.BAD_REQUEST.value())
				? ProblemType.MALFORMED_REQUEST.detail("The request is malformed: its address, its headers, or where "
						+ "they say the body ends. Let curl or an HTTP library write it.")
				: ProblemDetail.forStatusAndDetail(status, sentence(status));
	}

	private static String sentence(HttpStatusCode status) {
		return switch (status.value()) {
			case 404 -> "There is nothing here. The page swagger-ui.html shows what there is.";
			case 405 -> "This address does not answer this method. The page swagger-ui.html shows which it answers.";
			case 406 -> "This address does not answer in a type that the header Accept allows. "
					+ "Leave the header out, or put */* in.";
			case 414 -> "The address is too long. No address that is answered here needs a kilobyte.";
			case 416 -> "There are no such bytes. Leave the header Range out.";
			case 417 -> "Nothing can be expected here but 100-continue. Leave the header Expect out.";
			case 426 -> "Only HTTP/1.1 is spoken here. Use it.";
			case 431 -> "The headers are too long. Leave out what is not needed: 8 KB are read.";
			default -> status.is5xxServerError()
					? "The service failed. It is not the picture's fault; the log tells why, "
							+ "under this answer's X-Request-Id."
					: "The request cannot be answered. The page swagger-ui.html shows what can be asked for.";
		};
	}

}
