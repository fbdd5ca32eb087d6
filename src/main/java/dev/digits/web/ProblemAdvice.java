package dev.digits.web;

import java.util.Map;

import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.NotAPictureException;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.recognition.AbandonedException;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.DeadlineExceededException;
import dev.digits.recognition.NotReadyException;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every failure into a problem detail, and counts it.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	/** The reason in the metrics; there is nobody to tell. */
	private static final String CLIENT_GONE = "client-gone";

	private static final Map<Class<?>, ProblemType> TYPES = Map.of( //
			NotAPictureException.class, ProblemType.NOT_A_PICTURE, //
			PictureTooLargeException.class, ProblemType.TOO_MANY_PIXELS, //
			NoDigitException.class, ProblemType.NO_DIGIT, //
			NotReadyException.class, ProblemType.NOT_READY, //
			DeadlineExceededException.class, ProblemType.DEADLINE);

	private final DigitMetrics metrics;

	private final Upload upload;

	ProblemAdvice(DigitMetrics metrics, Upload upload) {
		this.metrics = metrics;
		this.upload = upload;
	}

	@ExceptionHandler({ PictureException.class, RecognitionException.class })
	ResponseEntity<Object> known(RuntimeException ex) {
		return answer(TYPES.get(ex.getClass()), ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<Object> busy(BusyException ex) {
		return counted(ProblemType.BUSY).header(HttpHeaders.RETRY_AFTER, RetryAfter.of(ex))
			.body(ProblemType.BUSY.detail(ex.getMessage()));
	}

	/** Whom that reaches has closed only the half of the connection that it sends on. */
	@ExceptionHandler
	ResponseEntity<Object> abandoned(AbandonedException ex) {
		this.metrics.rejected(CLIENT_GONE);
		return ResponseEntity.status(ProblemType.MALFORMED_REQUEST.status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemType.MALFORMED_REQUEST.detail(ex.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<Object> unauthorized(UnauthorizedException ex) {
		return counted(ProblemType.UNAUTHORIZED).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
			.body(ProblemType.UNAUTHORIZED.detail(ex.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<Object> badUpload(BadUploadException ex) {
		return answer(ex.type(), ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<Object> malformedForm(MultipartException ex) {
		if (ex.getMostSpecificCause() instanceof BusyException busy) {
			return busy(busy);
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
		if (String.valueOf(ex.getMostSpecificCause().getMessage()).startsWith("headers ")) {
			return malformedForm(ex);
		}
		return answer(ProblemType.TOO_MANY_BYTES, this.upload.tooLarge());
	}

	@Override
	protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ProblemType.UNSUPPORTED_REQUEST,
				"The content type names neither a form nor a picture. " + Upload.HOW_TO);
	}

	@Override
	protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return answer(ProblemType.MALFORMED_REQUEST,
				"The parameter '%s' has a value that is not understood. /swagger-ui.html shows which it may have."
					.formatted(ex.getPropertyName()));
	}

	/** A problem that comes with our own words. */
	@Override
	protected ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
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
		log.error("A request failed for a reason of our own", ex);
		this.metrics.rejected("internal-error");
		return ResponseEntity.internalServerError()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(HttpProblem.of(HttpStatus.INTERNAL_SERVER_ERROR));
	}

	private ResponseEntity<Object> answer(ProblemType type, String sentence) {
		return counted(type).body(type.detail(sentence));
	}

	private ResponseEntity.BodyBuilder counted(ProblemType type) {
		this.metrics.rejected(type.slug());
		return ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
