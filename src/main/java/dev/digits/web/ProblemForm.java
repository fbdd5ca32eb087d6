package dev.digits.web;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * The form in which a problem is written. Clients of the Open Inference Protocol know no
 * problem details: under {@code /v2} they look for a member {@code error} in
 * {@code application/json}.
 */
enum ProblemForm {

	PROBLEM_DETAIL(MediaType.APPLICATION_PROBLEM_JSON),

	INFERENCE_ERROR(MediaType.APPLICATION_JSON);

	private final MediaType mediaType;

	ProblemForm(MediaType mediaType) {
		this.mediaType = mediaType;
	}

	/**
	 * The form for an address.
	 * @param path of the address, as {@link ServicePath} tells it
	 * @return what its clients understand
	 */
	static ProblemForm of(String path) {
		return (path.equals("/v2") || path.startsWith("/v2/")) ? INFERENCE_ERROR : PROBLEM_DETAIL;
	}

	MediaType mediaType() {
		return this.mediaType;
	}

	/** Puts a problem into this form. */
	ProblemDetail write(ProblemDetail problem) {
		if (this == INFERENCE_ERROR) {
			problem.setProperty("error", problem.getDetail());
		}
		return problem;
	}

}
