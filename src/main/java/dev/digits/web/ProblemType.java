package dev.digits.web;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The problems of our own that a client can meet. The README explains each.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for
 * HTTP APIs</a>
 */
enum ProblemType {

	IMAGE_MISSING(HttpStatus.BAD_REQUEST, "No picture in the request"),

	SEVERAL_IMAGES(HttpStatus.BAD_REQUEST, "More than one picture in the request"),

	TOO_MANY_IMAGES(HttpStatus.CONTENT_TOO_LARGE, "Too many pictures in the request"),

	IMAGE_EMPTY(HttpStatus.BAD_REQUEST, "The picture is empty"),

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be taken apart"),

	UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "No API key, or a wrong one"),

	TOO_MANY_BYTES(HttpStatus.CONTENT_TOO_LARGE, "The picture has too many bytes"),

	TOO_MANY_PIXELS(HttpStatus.CONTENT_TOO_LARGE, "The picture has too many pixels"),

	NOT_A_PICTURE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a picture that can be read here"),

	UNSUPPORTED_REQUEST(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a form with a picture, nor a picture"),

	NO_DIGIT(HttpStatus.UNPROCESSABLE_CONTENT, "No digit in the picture"),

	BAD_TENSOR(HttpStatus.BAD_REQUEST, "Not a tensor of frames"),

	UNKNOWN_MODEL(HttpStatus.NOT_FOUND, "No such model"),

	BUSY(HttpStatus.TOO_MANY_REQUESTS, "Busy"),

	NOT_READY(HttpStatus.SERVICE_UNAVAILABLE, "Not ready"),

	DEADLINE(HttpStatus.GATEWAY_TIMEOUT, "Not read in time");

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	/** The name in metrics and in the type: {@code no-digit}. */
	String slug() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	URI uri() {
		return URI.create("urn:problem-type:digits:" + slug());
	}

	ProblemDetail detail(String sentence) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, sentence);
		problem.setType(uri());
		problem.setTitle(this.title);
		return problem;
	}

}
