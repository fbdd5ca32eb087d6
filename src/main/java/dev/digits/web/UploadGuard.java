package dev.digits.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.Reservation;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that costs: refuses an upload before it is read if it is a
 * stranger's or the service could not answer it anyway, and reserves a place in the queue
 * while it arrives.
 */
final class UploadGuard extends Handler.Wrapper {

	/**
	 * Of all uploads that are not answered yet, a quarter of the heap that we run with:
	 * beyond that no more are let in.
	 */
	static final long MAX_BYTES = 128L << 20;

	/** What has been let in may grow so far, and is broken off then. */
	private static final long MAX_BYTES_EVER = 2 * MAX_BYTES;

	/** A slow upload takes its chance when it has arrived. */
	private static final Duration KEPT = Duration.ofSeconds(1);

	/** Bytes that come with the headers, or at once after them. */
	private static final int SMALL = 16_384;

	/**
	 * How a body may be compressed: Jetty reads the one, {@link InflatedRequest} the
	 * other.
	 */
	private static final String ENCODINGS = "gzip, deflate";

	/** The attribute that holds an upload's {@link Reservation}. */
	static final String RESERVATION = Reservation.class.getName();

	private static final Logger log = LoggerFactory.getLogger(UploadGuard.class);

	private final Handler servlets;

	private final ApiKey key;

	private final Supplier<Optional<Reservation>> reservations;

	private final ServicePath paths;

	private final UploadLimits limits;

	private final EarlyProblems problems;

	private final DigitMetrics metrics;

	private final AtomicLong received = new AtomicLong();

	/**
	 * Guard a handler.
	 * @param loader what receives the uploads
	 * @param servlets what answers requests that are none
	 * @param key what an upload must carry
	 * @param reservations makes one, or throws {@link BusyException} if there is none
	 * @param paths tell which address is asked for
	 * @param limits how many bytes a form and a picture may have
	 * @param problems writes what is refused
	 * @param metrics counts it
	 */
	UploadGuard(Handler loader, Handler servlets, ApiKey key, Supplier<Optional<Reservation>> reservations,
			ServicePath paths, UploadLimits limits, EarlyProblems problems, DigitMetrics metrics) {
		super(loader);
		this.servlets = servlets;
		this.key = key;
		this.reservations = reservations;
		this.paths = paths;
		this.limits = limits;
		this.problems = problems;
		this.metrics = metrics;
	}

	@Override
	public boolean handle(Request sent, Response response, Callback callback) throws Exception {
		String path = this.paths.of(sent);
		if (!HttpMethod.POST.is(sent.getMethod())) {
			return this.servlets.handle(sent, response, callback);
		}
		Request request = InflatedRequest.of(sent);
		UploadLimits.Limit limit = this.limits.of(path);
		long mostBytes = mostBytes(limit, request);
		if (!this.key.isIn(request.getHeaders()::get)) {
			response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, ApiKey.SCHEME);
			refuse(ProblemType.UNAUTHORIZED, new UnauthorizedException().getMessage(), request, response, callback);
			return true;
		}
		if (InflatedRequest.isStillCompressed(request)) {
			response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, ENCODINGS);
			refuse(ProblemType.UNSUPPORTED_ENCODING, ProblemType.UNSUPPORTED_ENCODING.example(), request, response,
					callback);
			return true;
		}
		if (sent.getLength() > mostBytes) {
			refuse(ProblemType.TOO_MANY_BYTES, limit.sentence(), request, response, callback);
			return true;
		}
		try {
			requireRoom();
			// Feedback needs no place in the queue: it is kept, however many pictures
			// wait.
			if (!FeedbackController.PATH.equals(path)) {
				this.reservations.get().ifPresent((reservation) -> keep(reservation, request));
			}
		}
		catch (BusyException ex) {
			response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryAfter.of(ex));
			refuse(ProblemType.BUSY, ex.getMessage(), request, response, callback);
			return true;
		}
		return letIn(new ArrivingUpload(request, mostBytes, this.received, MAX_BYTES_EVER), response, callback);
	}

	private boolean letIn(ArrivingUpload upload, Response response, Callback callback) throws Exception {
		Request request = upload.getWrapped();
		Callback done = new RequestDrain(request, callback, () -> upload.hasArrived() || isSmall(request));
		try {
			return super.handle(upload, response, done);
		}
		// Of the loader, which could not make out where the parts begin.
		catch (IllegalArgumentException | HttpException.RuntimeException ex) {
			log.debug("A form could not be taken apart", ex);
			Response.writeError(request, response, done, HttpStatus.BAD_REQUEST_400);
			return true;
		}
	}

	private static void keep(Reservation reservation, Request request) {
		if (isSmall(request)) {
			reservation.release();
			return;
		}
		request.setAttribute(RESERVATION, reservation);
		Request.addCompletionListener(request, (failure) -> reservation.release());
		request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(reservation::release, KEPT.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static boolean isSmall(Request request) {
		return request.getLength() >= 0 && request.getLength() <= SMALL;
	}

	private void requireRoom() {
		if (this.received.get() > MAX_BYTES) {
			throw new BusyException(Duration.ofSeconds(1), null);
		}
	}

	private static long mostBytes(UploadLimits.Limit limit, Request request) {
		String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
		boolean form = type != null && ContentType.isForm(ContentType.normalised(type));
		return (form ? limit.form() : limit.body()).toBytes();
	}

	private void refuse(ProblemType type, String sentence, Request request, Response response, Callback callback) {
		this.metrics.rejected(type.slug());
		boolean asksFirst = request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
		Callback done = (isSmall(request) && !asksFirst) ? new RequestDrain(request, callback, () -> true)
				: LingeringClose.after(request, response, callback, asksFirst);
		this.problems.write(type.detail(sentence), request, response, done);
	}

}
