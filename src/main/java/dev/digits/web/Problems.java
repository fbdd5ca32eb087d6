package dev.digits.web;

import java.util.Arrays;
import java.util.Map;

import dev.digits.feedback.AnswerTooOldException;
import dev.digits.feedback.FeedbackUnavailableException;
import dev.digits.feedback.UnknownAnswerException;
import dev.digits.inference.BadTensorException;
import dev.digits.inference.UnknownModelException;
import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.NotAPictureException;
import dev.digits.picture.PictureTooLargeException;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.DeadlineExceededException;
import dev.digits.recognition.NotReadyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Turns whatever kept a request from being answered into a problem detail, and counts it.
 * It may be an answer of its own, or one of several.
 */
@Component
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private static final Map<Class<?>, ProblemType> TYPES = Map.ofEntries( //
			Map.entry(NotAPictureException.class, ProblemType.NOT_A_PICTURE), //
			Map.entry(PictureTooLargeException.class, ProblemType.TOO_MANY_PIXELS), //
			Map.entry(NoDigitException.class, ProblemType.NO_DIGIT), //
			Map.entry(BadTensorException.class, ProblemType.BAD_TENSOR), //
			Map.entry(UnknownModelException.class, ProblemType.UNKNOWN_MODEL), //
			Map.entry(BusyException.class, ProblemType.BUSY), //
			Map.entry(NotReadyException.class, ProblemType.NOT_READY), //
			Map.entry(DeadlineExceededException.class, ProblemType.DEADLINE), //
			Map.entry(UnauthorizedException.class, ProblemType.UNAUTHORIZED), //
			Map.entry(UnknownAnswerException.class, ProblemType.UNKNOWN_ANSWER), //
			Map.entry(AnswerTooOldException.class, ProblemType.ANSWER_TOO_OLD), //
			Map.entry(FeedbackUnavailableException.class, ProblemType.FEEDBACK_UNAVAILABLE));

	/** The reason in the metrics. */
	private static final String INTERNAL_ERROR = "internal-error";

	private final DigitMetrics metrics;

	Problems(DigitMetrics metrics) {
		this.metrics = metrics;
		Arrays.stream(ProblemType.values()).map(ProblemType::slug).forEach(metrics::mayReject);
		metrics.mayReject(INTERNAL_ERROR);
	}

	/**
	 * The problem that an exception tells of. One that nobody thought of is logged.
	 * @param ex what was thrown
	 * @return the problem, with its status
	 */
	ProblemDetail of(Exception ex) {
		ProblemType type = type(ex);
		if (type != null) {
			return of(type, ex.getMessage());
		}
		log.error("A request failed for a reason of our own", ex);
		this.metrics.rejected(INTERNAL_ERROR);
		return HttpProblem.of(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	/**
	 * A problem in words of its own.
	 * @param type of the problem
	 * @param sentence what is wrong and what to do
	 * @return the problem, with its status
	 */
	ProblemDetail of(ProblemType type, String sentence) {
		this.metrics.rejected(type.slug());
		return type.detail(sentence);
	}

	private static @Nullable ProblemType type(Exception ex) {
		return (ex instanceof BadUploadException bad) ? bad.type() : TYPES.get(ex.getClass());
	}

}
