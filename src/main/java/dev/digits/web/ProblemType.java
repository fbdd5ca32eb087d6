package dev.digits.web;

import java.net.URI;
import java.util.Locale;

import dev.digits.recognition.NotReadyException;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * The problems of our own that a client can meet. {@code docs/api.md} explains each.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, Problem Details for
 * HTTP APIs</a>
 */
enum ProblemType {

	IMAGE_MISSING(HttpStatus.BAD_REQUEST, "No picture in the request",
			"The form has no part named 'image'. " + Upload.HOW_TO),

	SEVERAL_IMAGES(HttpStatus.BAD_REQUEST, "More than one picture in the request",
			"The form has 2 parts named 'image'. Send one picture per request, or all of them to /predict/batch."),

	TOO_MANY_IMAGES(HttpStatus.CONTENT_TOO_LARGE, "Too many pictures in the request",
			"The form has 40 parts named 'image'; up to 32 are read at once. Send the others in another request."),

	IMAGE_EMPTY(HttpStatus.BAD_REQUEST, "The picture is empty", "The picture has no bytes. " + Upload.HOW_TO),

	MALFORMED_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be taken apart", Upload.BROKEN_OFF),

	UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "No API key, or a wrong one", new UnauthorizedException().getMessage()),

	UNKNOWN_ANSWER(HttpStatus.NOT_FOUND, "No answer has this id",
			"No answer of this service has this id. Send the id as it came with the answer."),

	ANSWER_TOO_OLD(HttpStatus.GONE, "Too late for feedback",
			"The answer is too old: feedback is taken for 7 days. Have a picture read again to give it."),

	TOO_MANY_BYTES(HttpStatus.CONTENT_TOO_LARGE, "Too many bytes",
			"A picture may have 25 MB at the most. Send a smaller one."),

	TOO_MANY_PIXELS(HttpStatus.CONTENT_TOO_LARGE, "The picture has too many pixels",
			"The picture has 30000 x 30000 pixels; at most 50000000 in all and 20000 a side are read. Send a smaller one."),

	NOT_A_PICTURE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a picture that can be read here",
			"The JPEG file ends early. Send it again, whole."),

	UNSUPPORTED_REQUEST(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not a type that is taken here",
			"The content type names neither a form nor a picture. " + Upload.HOW_TO),

	UNSUPPORTED_ENCODING(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Not compressed in a way that is read here",
			"The body is compressed in a way that is not read here. Send it as it is, or compressed with gzip or deflate."),

	NO_DIGIT(HttpStatus.UNPROCESSABLE_CONTENT, "No digit in the picture",
			"No digit found: the picture shows no ink. Write the digit larger or darker, and take it from nearer."),

	BAD_TENSOR(HttpStatus.BAD_REQUEST, "Not a tensor of frames",
			"FP32 takes numbers from 0 (ground) to 1 (full ink). The number at index 100 is none. Divide by 255 what goes up to 255, or send it as UINT8."),

	UNKNOWN_MODEL(HttpStatus.NOT_FOUND, "No such model",
			"No such model is served here, or not in this version. There is version 5 of 'digit-cnn': ask for /v2/models/digit-cnn."),

	BUSY(HttpStatus.TOO_MANY_REQUESTS, "Busy", "Too many pictures are waiting. Try again in a moment."),

	NOT_READY(HttpStatus.SERVICE_UNAVAILABLE, "Not ready", new NotReadyException().getMessage()),

	FEEDBACK_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Feedback is not taken just now",
			"The database of feedback was busy. Try again."),

	DEADLINE(HttpStatus.GATEWAY_TIMEOUT, "Not read in time",
			"The picture was not read within 2000 ms. Try again when the service is less busy.");

	private final HttpStatus status;

	private final String title;

	private final String example;

	ProblemType(HttpStatus status, String title, String example) {
		this.status = status;
		this.title = title;
		this.example = example;
	}

	HttpStatus status() {
		return this.status;
	}

	String title() {
		return this.title;
	}

	/** A sentence that comes with such a problem, for the documentation. */
	String example() {
		return this.example;
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
