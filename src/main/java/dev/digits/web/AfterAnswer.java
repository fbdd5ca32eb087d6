package dev.digits.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Goes on with a request that has been answered before all of its body has come. To close
 * on what the client still sends would reset the connection, and the answer might be
 * lost. To read it at once would invite more: left alone, a client that looks stops after
 * the first hundred kilobytes.
 */
abstract class AfterAnswer extends Callback.Nested {

	/** For the client to see the answer; then it either has stopped or goes on. */
	private static final long PAUSE_MILLIS = 100;

	/** While a client that has not seen it sends. */
	private static final long SHORT_PAUSE_MILLIS = 5;

	private static final Duration MOST = Duration.ofSeconds(1);

	private final Request request;

	private long begun;

	private long pauseMillis = PAUSE_MILLIS;

	/**
	 * What comes after the answer to a request.
	 * @param request whose body may not have been read to its end
	 * @param done ends it
	 */
	AfterAnswer(Request request, Callback done) {
		super(done);
		this.request = request;
	}

	/** The answer has been written. */
	@Override
	public final void succeeded() {
		this.begun = System.nanoTime();
		answered();
	}

	/** Either {@linkplain #end() end} or take a step later. */
	protected abstract void answered();

	/** The time that a client has to stop sending is over. */
	protected final boolean isOver() {
		return System.nanoTime() - this.begun > MOST.toNanos();
	}

	/**
	 * Take a step after a pause: a short one while the client sends, longer and longer
	 * ones while it does not.
	 * @param step that is next
	 * @param moved whether something has come in the last one
	 */
	protected final void later(Runnable step, boolean moved) {
		this.pauseMillis = moved ? SHORT_PAUSE_MILLIS : Math.min(2 * this.pauseMillis, PAUSE_MILLIS);
		this.request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(() -> this.request.getContext().execute(step), this.pauseMillis, TimeUnit.MILLISECONDS);
	}

	protected final void end() {
		super.succeeded();
	}

	protected final Request request() {
		return this.request;
	}

}
