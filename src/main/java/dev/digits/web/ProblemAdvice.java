package dev.digits.web;

import dev.digits.feedback.FeedbackException;
import dev.digits.inference.InferenceException;
import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.PictureException;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.RecognitionException;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Answers every failure with its problem detail.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	/** The reason in the metrics; there is nobody to tell. */
	private static final String CLIENT_GONE = "client-gone";

	private final Problems problems;

	private final DigitMetrics metrics;

	private final UploadLimits limits;

	ProblemAdvice(Problems problems, DigitMetrics metrics, UploadLimits limits) {
		this.problems = problems;
		this.metrics = metrics;
		this.limits = limits;
		metrics.mayReject(CLIENT_GONE);
	}

	@ExceptionHandler({ PictureException.class, RecognitionException.class, InferenceException.class,
			FeedbackException.class, BadUploadException.class })
	ResponseEntity<Object> known(RuntimeException ex) {
		return answer(this.problems.of(ex));
	}

	@ExceptionHandler
	ResponseEntity<Object> busy(BusyException ex) {
		return answer(this.problems.of(ex), HttpHeaders.RETRY_AFTER, RetryAfter.of(ex));
	}

	@ExceptionHandler
	ResponseEntity<Object> unauthorized(UnauthorizedException ex) {
		return answer(this.problems.of(ex), HttpHeaders.WWW_AUTHENTICATE, ApiKey.SCHEME);
	}

	@ExceptionHandler
	ResponseEntity<Object> malformedForm(MultipartException ex) {
		if (ex.getMostSpecificCause() instanceof BusyException busy) {
			return busy(busy);
		}
		if (ex.getMostSpecificCause() instanceof BadUploadException bad) {
			return answer(bad.type(), bad.getMessage());
		}
		log.debug("A form could not be taken apart", ex);
		return answer(ProblemType.MALFORMED_REQUEST, "The form could not be taken apart. " + Upload.HOW_TO);
	}

	/** Jetty takes the query apart only when it is asked for a parameter. */
	@ExceptionHandler({ HttpException.IllegalArgumentException.class, HttpException.IllegalStateException.class })
	ResponseEntity<Object> malformedQuery(RuntimeException ex) {
		log.debug("A query could not be taken apart", ex);
		return answer(ProblemType.MALFORMED_REQUEST,
				"The query behind the ? is malformed. Escape what is in it as UTF-8.");
	}

	@Override
	protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Throwable cause = ex.getMostSpecificCause();
		// Spring goes by words in the message, and takes more than that for too large.
		if (cause instanceof BadUploadException || String.valueOf(cause.getMessage()).startsWith("headers ")) {
			return malformedForm(ex);
		}
		String path = ServicePath.of(((ServletWebRequest) request).getRequest());
		return answer(ProblemType.TOO_MANY_BYTES, this.limits.of(path).sentence());
	}

	@Override
	protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		boolean feedback = ex.getSupportedMediaTypes().contains(MediaType.APPLICATION_JSON);
		return answer(ProblemType.UNSUPPORTED_REQUEST,
				feedback ? "The content type is not application/json. " + FeedbackRequest.HOW_TO
						: "The content type names neither a form nor a picture. " + Upload.HOW_TO);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return answer(ProblemType.MALFORMED_REQUEST,
				"The parameter '%s' has a value that is not understood. The page swagger-ui.html shows which it may have."
					.formatted(ex.getPropertyName()));
	}

	/** A problem that comes with our own words. */
	@Override
	protected ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		if (status.value() == HttpStatus.BAD_REQUEST.value()) {
			return answer(ProblemType.MALFORMED_REQUEST, ex.getBody().getDetail());
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ex.getBody());
	}

	/**
	 * Whatever else Spring finds wrong with a request. The type is told here, for a
	 * header {@code Accept} that cannot be understood would be asked for it otherwise.
	 */
	@Override
	protected ResponseEntity<Object> createResponseEntity(@Nullable Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(HttpProblem.of(status));
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(Exception ex) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			this.metrics.rejected(CLIENT_GONE);
			return null;
		}
		return answer(this.problems.of(ex));
	}

	private ResponseEntity<Object> answer(ProblemType type, String sentence) {
		return answer(this.problems.of(type, sentence));
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, String header, String value) {
		return ResponseEntity.status(problem.getStatus())
			.header(header, value)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
