package dev.digits.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import dev.digits.metrics.DigitMetrics;
import dev.digits.recognition.BusyException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/**
 * Stands before everything that costs: refuses an upload before it is read if the service
 * could not answer it anyway, and breaks off what takes too long to arrive.
 */
final class UploadGuard extends Handler.Wrapper {

	/** Of all uploads that are not answered yet: half of the heap that we run with. */
	private static final long MOST_BYTES = 256L << 20;

	/** Long enough for the largest picture at the pace of a slow mobile network. */
	private static final Duration TIME = Duration.ofSeconds(60);

	private final Runnable requirePlace;

	private final JsonMapper json;

	private final DigitMetrics metrics;

	private final AtomicLong received = new AtomicLong();

	/**
	 * Guard a handler.
	 * @param next what receives the uploads
	 * @param requirePlace throws {@link BusyException} if there is no place for a picture
	 * @param json writes the problem
	 * @param metrics counts it
	 */
	UploadGuard(Handler next, Runnable requirePlace, JsonMapper json, DigitMetrics metrics) {
		super(next);
		this.requirePlace = requirePlace;
		this.json = json;
		this.metrics = metrics;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (!HttpMethod.POST.is(request.getMethod())) {
			return super.handle(request, response, callback);
		}
		try {
			requireRoom();
			this.requirePlace.run();
		}
		catch (BusyException ex) {
			refuse(ex, response, callback);
			return true;
		}
		return super.handle(new Upload(request), response, callback);
	}

	private void requireRoom() {
		if (this.received.get() > MOST_BYTES) {
			throw new BusyException(Duration.ofSeconds(1), null);
		}
	}

	private void refuse(BusyException ex, Response response, Callback callback) {
		this.metrics.rejected(ProblemType.BUSY.slug());
		response.setStatus(ProblemType.BUSY.status().value());
		response.getHeaders().put(HttpHeader.RETRY_AFTER, RetryAfter.of(ex));
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		byte[] problem = this.json.writeValueAsBytes(ProblemType.BUSY.detail(ex.getMessage()));
		response.write(true, ByteBuffer.wrap(problem), callback);
	}

	/** A request whose body is counted, and has to arrive in time. */
	private final class Upload extends Request.Wrapper {

		private final long begun = System.nanoTime();

		private final AtomicLong bytes = new AtomicLong();

		Upload(Request request) {
			super(request);
			Request.addCompletionListener(request,
					(failure) -> UploadGuard.this.received.addAndGet(-this.bytes.getAndSet(0)));
		}

		@Override
		public Content.Chunk read() {
			Content.Chunk chunk = super.read();
			if (chunk == null || Content.Chunk.isFailure(chunk)) {
				return chunk;
			}
			if (!chunk.isLast() && System.nanoTime() - this.begun > TIME.toNanos()) {
				chunk.release();
				return Content.Chunk.from(new TimeoutException("the upload took too long"), true);
			}
			this.bytes.addAndGet(chunk.remaining());
			UploadGuard.this.received.addAndGet(chunk.remaining());
			return chunk;
		}

	}

}
