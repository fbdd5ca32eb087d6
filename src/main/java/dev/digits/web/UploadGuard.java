package dev.digits.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.recognition.BusyException;
import dev.digits.recognition.Place;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;

/**
 * Stands before everything that costs: refuses an upload before it is read if it is a
 * stranger's or the service could not answer it anyway, keeps it a place while it
 * arrives, and breaks off what takes too long.
 */
final class UploadGuard extends Handler.Wrapper {

	/**
	 * Of all uploads that are not answered yet, a quarter of the heap that we run with:
	 * beyond that no more are let in.
	 */
	static final long MOST_BYTES = 128L << 20;

	/** What has been let in may grow so far, and is broken off then. */
	private static final long MOST_BYTES_EVER = 2 * MOST_BYTES;

	/**
	 * What Jetty makes of each piece that comes, beside its bytes: eight objects, of a
	 * form. A client may send its chunks byte by byte. For one upload that may come to
	 * what its bytes may have: the largest may still come in pieces of this size.
	 */
	private static final int PIECE = 264;

	/** Long enough for the largest picture at the pace of a slow mobile network. */
	private static final Duration TIME = Duration.ofSeconds(60);

	/** A slow upload takes its chance when it has arrived. */
	private static final Duration KEPT = Duration.ofSeconds(1);

	/** Bytes that come with the headers, or at once after them. */
	private static final int SMALL = 16_384;

	/** The attribute that holds an upload's {@link Place}. */
	static final String PLACE = Place.class.getName();

	private static final Logger log = LoggerFactory.getLogger(UploadGuard.class);

	private final Handler servlets;

	private final ApiKey key;

	private final Supplier<Optional<Place>> places;

	private final UploadLimits limits;

	private final EarlyProblems problems;

	private final DigitMetrics metrics;

	private final AtomicLong received = new AtomicLong();

	/**
	 * Guard a handler.
	 * @param loader what receives the uploads
	 * @param servlets what answers requests that are none
	 * @param key what an upload must carry
	 * @param places keeps one, or throws {@link BusyException} if there is none
	 * @param limits how many bytes a form and a picture may have
	 * @param problems writes what is refused
	 * @param metrics counts it
	 */
	UploadGuard(Handler loader, Handler servlets, ApiKey key, Supplier<Optional<Place>> places, UploadLimits limits,
			EarlyProblems problems, DigitMetrics metrics) {
		super(loader);
		this.servlets = servlets;
		this.key = key;
		this.places = places;
		this.limits = limits;
		this.problems = problems;
		this.metrics = metrics;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (!HttpMethod.POST.is(request.getMethod())) {
			return this.servlets.handle(request, response, callback);
		}
		UploadLimits.Limit limit = this.limits.of(Request.getPathInContext(request));
		long mostBytes = mostBytes(limit, request);
		Arriving upload = new Arriving(request, Math.max(mostBytes, SMALL) / PIECE);
		Callback done = new Remainder(request, callback, () -> upload.arrived || isSmall(request));
		if (!this.key.isIn(request.getHeaders()::get)) {
			response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, ApiKey.SCHEME);
			refuse(ProblemType.UNAUTHORIZED, new UnauthorizedException().getMessage(), request, response, callback);
			return true;
		}
		if (request.getLength() > mostBytes) {
			refuse(ProblemType.TOO_MANY_BYTES, limit.sentence(), request, response, callback);
			return true;
		}
		try {
			requireRoom();
			// Feedback needs no place: it is kept, however many pictures wait.
			if (!FeedbackController.PATH.equals(Request.getPathInContext(request))) {
				this.places.get().ifPresent((place) -> keep(place, request));
			}
			return super.handle(upload, response, done);
		}
		catch (BusyException ex) {
			response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryAfter.of(ex));
			refuse(ProblemType.BUSY, ex.getMessage(), request, response, callback);
			return true;
		}
		// Of the loader, which could not make out where the parts begin.
		catch (IllegalArgumentException | HttpException.RuntimeException ex) {
			log.debug("A form could not be taken apart", ex);
			Response.writeError(request, response, done, HttpStatus.BAD_REQUEST_400);
			return true;
		}
	}

	private static void keep(Place place, Request request) {
		if (isSmall(request)) {
			place.free();
			return;
		}
		request.setAttribute(PLACE, place);
		Request.addCompletionListener(request, (failure) -> place.free());
		request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(place::free, KEPT.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static boolean isSmall(Request request) {
		return request.getLength() >= 0 && request.getLength() <= SMALL;
	}

	private void requireRoom() {
		if (this.received.get() > MOST_BYTES) {
			throw new BusyException(Duration.ofSeconds(1), null);
		}
	}

	private static long mostBytes(UploadLimits.Limit limit, Request request) {
		String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
		boolean form = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
		return (form ? limit.form() : limit.body()).toBytes();
	}

	private void refuse(ProblemType type, String sentence, Request request, Response response, Callback callback) {
		this.metrics.rejected(type.slug());
		boolean asksFirst = request.getHeaders().contains(HttpHeader.EXPECT, HttpHeaderValue.CONTINUE.asString());
		Callback done = (isSmall(request) && !asksFirst) ? new Remainder(request, callback, () -> true)
				: LingeringClose.after(request, response, callback, asksFirst);
		this.problems.write(type.detail(sentence), request, response, done);
	}

	/**
	 * A request whose body is counted, by the memory that it takes, and has to arrive in
	 * time.
	 */
	private final class Arriving extends Request.Wrapper {

		private final long begun = System.nanoTime();

		private final AtomicLong bytes = new AtomicLong();

		private final long mostPieces;

		private long pieces;

		private final HttpFields headers;

		private volatile boolean arrived;

		Arriving(Request request, long mostPieces) {
			super(request);
			this.mostPieces = mostPieces;
			this.headers = withLength(request.getHeaders());
			Request.addCompletionListener(request,
					(failure) -> UploadGuard.this.received.addAndGet(-this.bytes.getAndSet(0)));
		}

		/**
		 * What was compressed has lost its length. Only what has one, or comes in chunks,
		 * is received without a thread.
		 */
		private static HttpFields withLength(HttpFields headers) {
			boolean known = headers.contains(HttpHeader.CONTENT_LENGTH)
					|| headers.contains(HttpHeader.TRANSFER_ENCODING);
			return known ? headers
					: HttpFields.build(headers)
						.put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED)
						.asImmutable();
		}

		@Override
		public HttpFields getHeaders() {
			return this.headers;
		}

		@Override
		public Content.Chunk read() {
			Content.Chunk chunk = super.read();
			if (chunk == null || Content.Chunk.isFailure(chunk)) {
				return chunk;
			}
			this.arrived |= chunk.isLast();
			this.pieces++;
			long taken = chunk.remaining() + PIECE;
			this.bytes.addAndGet(taken);
			long takenByAll = UploadGuard.this.received.addAndGet(taken);
			Exception enough = chunk.isLast() ? null : enough(takenByAll);
			if (enough == null) {
				return chunk;
			}
			chunk.release();
			return Content.Chunk.from(enough, true);
		}

		/** Why no more of it is taken, if so. */
		private @Nullable Exception enough(long takenByAll) {
			if (System.nanoTime() - this.begun > TIME.toNanos()) {
				return new TimeoutException("the upload took too long");
			}
			if (this.pieces > this.mostPieces) {
				return new BadUploadException(ProblemType.MALFORMED_REQUEST, Upload.IN_PIECES);
			}
			return (takenByAll > MOST_BYTES_EVER) ? new BusyException(Duration.ofSeconds(1), null) : null;
		}

	}

}
