package dev.digits.web;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import dev.digits.recognition.BusyException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is counted, by the memory that it takes until it is answered, and
 * is broken off if it takes too much of that or too long to arrive. One that breaks off
 * because the service is stopping is not its client's mistake.
 */
final class ArrivingUpload extends Request.Wrapper {

	/**
	 * What Jetty makes of each piece that comes, beside its bytes: eight objects, of a
	 * form. A client may send its chunks byte by byte.
	 */
	private static final int PIECE = 264;

	/** The smallest upload may come in some pieces as well. */
	private static final int MIN_FOR_PIECES = 16_384;

	/** Long enough for the largest picture at the pace of a slow mobile network. */
	private static final Duration TIME = Duration.ofSeconds(60);

	private final long begun = System.nanoTime();

	private final AtomicLong taken = new AtomicLong();

	private final AtomicLong takenByAll;

	private final long mostByAll;

	private final long mostPieces;

	private final HttpFields headers;

	private long pieces;

	private volatile boolean arrived;

	/**
	 * Count an upload.
	 * @param request that carries it
	 * @param mostBytes that it may have; its pieces may take as much again, so the
	 * largest may still come in pieces of 264 bytes
	 * @param takenByAll bytes of memory that all uploads take, this one among them
	 * @param mostByAll up to which they may grow
	 */
	ArrivingUpload(Request request, long mostBytes, AtomicLong takenByAll, long mostByAll) {
		super(request);
		this.mostPieces = Math.max(mostBytes, MIN_FOR_PIECES) / PIECE;
		this.takenByAll = takenByAll;
		this.mostByAll = mostByAll;
		this.headers = asRead(request.getHeaders());
		Request.addCompletionListener(request, (failure) -> takenByAll.addAndGet(-this.taken.getAndSet(0)));
	}

	/**
	 * A content type that all who read it understand. And what was compressed has lost
	 * its length: only what has one, or comes in chunks, is received without a thread.
	 */
	private static HttpFields asRead(HttpFields sent) {
		HttpFields.Mutable headers = HttpFields.build(sent);
		String type = sent.get(HttpHeader.CONTENT_TYPE);
		if (type != null) {
			headers.put(HttpHeader.CONTENT_TYPE, ContentType.normalised(type));
		}
		if (!sent.contains(HttpHeader.CONTENT_LENGTH) && !sent.contains(HttpHeader.TRANSFER_ENCODING)) {
			headers.put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED);
		}
		return headers.asImmutable();
	}

	@Override
	public HttpFields getHeaders() {
		return this.headers;
	}

	/** Whether all of the body has come. */
	boolean hasArrived() {
		return this.arrived;
	}

	@Override
	public Content.Chunk read() {
		Content.Chunk chunk = super.read();
		if (chunk == null) {
			return null;
		}
		if (Content.Chunk.isFailure(chunk)) {
			return isStopping()
					? Content.Chunk.from(new BadUploadException(ProblemType.NOT_READY, Upload.STOPPING), true) : chunk;
		}
		this.arrived |= chunk.isLast();
		this.pieces++;
		long more = chunk.remaining() + PIECE;
		this.taken.addAndGet(more);
		long all = this.takenByAll.addAndGet(more);
		Exception enough = chunk.isLast() ? null : enough(all);
		if (enough == null) {
			return chunk;
		}
		chunk.release();
		return Content.Chunk.from(enough, true);
	}

	/** Then Jetty waits only a second for each piece. */
	private boolean isStopping() {
		return getConnectionMetaData().getConnector().isShutdown();
	}

	/** Why no more of it is taken, if so. */
	private @Nullable Exception enough(long all) {
		if (System.nanoTime() - this.begun > TIME.toNanos()) {
			return new TimeoutException("the upload took too long");
		}
		if (this.pieces > this.mostPieces) {
			return new BadUploadException(ProblemType.MALFORMED_REQUEST, Upload.IN_PIECES);
		}
		return (all > this.mostByAll) ? new BusyException(Duration.ofSeconds(1), null) : null;
	}

}
