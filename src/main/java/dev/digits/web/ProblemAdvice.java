package dev.digits.web;

import java.util.Map;

import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.NotAPictureException;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.DeadlineExceededException;
import dev.digits.recognition.NotReadyException;
import dev.digits.recognition.RecognitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Turns every failure into a problem detail, and counts it.
 */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Map<Class<?>, ProblemType> TYPES = Map.of( //
			NotAPictureException.class, ProblemType.NOT_A_PICTURE, //
			PictureTooLargeException.class, ProblemType.TOO_MANY_PIXELS, //
			NoDigitException.class, ProblemType.NO_DIGIT, //
			BusyException.class, ProblemType.BUSY, //
			NotReadyException.class, ProblemType.NOT_READY, //
			DeadlineExceededException.class, ProblemType.DEADLINE, //
			UnauthorizedException.class, ProblemType.UNAUTHORIZED);

	/**
	 * A full queue is worked off in less than the shortest wait that HTTP can ask for.
	 */
	private static final String RETRY_AFTER_SECONDS = "1";

	private final DigitMetrics metrics;

	private final Upload upload;

	ProblemAdvice(DigitMetrics metrics, Upload upload) {
		this.metrics = metrics;
		this.upload = upload;
	}

	@ExceptionHandler({ PictureException.class, RecognitionException.class, UnauthorizedException.class })
	ResponseEntity<Object> known(RuntimeException ex) {
		return answer(TYPES.get(ex.getClass()), ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<Object> badUpload(BadUploadException ex) {
		return answer(ex.type(), ex.getMessage());
	}

	@ExceptionHandler
	ResponseEntity<Object> malformedForm(MultipartException ex) {
		log.debug("A form could not be taken apart", ex);
		return answer(ProblemType.MALFORMED_REQUEST, "The form could not be taken apart. " + Upload.HOW_TO);
	}

	@Override
	protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ProblemType.TOO_MANY_BYTES, this.upload.tooLarge());
	}

	@Override
	protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(ProblemType.UNSUPPORTED_REQUEST,
				"The content type names neither a form nor a picture. " + Upload.HOW_TO);
	}

	@Override
	protected ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		return ResponseEntity
			.of(ProblemDetail.forStatusAndDetail(status,
					"There is nothing here. /swagger-ui.html shows what there is."))
			.build();
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(Exception ex) {
		if (DisconnectedClientHelper.isClientDisconnectedException(ex)) {
			this.metrics.rejected("client-gone");
			return null;
		}
		log.error("A request failed for a reason of our own", ex);
		this.metrics.rejected("internal-error");
		return ResponseEntity.of(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR,
				"The service failed. It is not the picture's fault; the log tells why."))
			.build();
	}

	private ResponseEntity<Object> answer(ProblemType type, String sentence) {
		this.metrics.rejected(type.slug());
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(type.status());
		if (type == ProblemType.BUSY) {
			answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		else if (type == ProblemType.UNAUTHORIZED) {
			answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		return answer.body(type.detail(sentence));
	}

}
