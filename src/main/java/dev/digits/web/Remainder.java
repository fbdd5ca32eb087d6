package dev.digits.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Ends a request once its client has seen the answer: what the client of a refused upload
 * goes on sending until then is read, wherever it goes, for a second at most. To close on
 * it would reset the connection, and the answer might be lost. To read it at once would
 * invite more: left alone, a client that looks stops after the first hundred kilobytes.
 */
final class Remainder extends Callback.Nested {

	/** For the client to see the answer. */
	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration MOST = Duration.ofSeconds(1);

	private final Request request;

	private final BooleanSupplier here;

	private long begun;

	/**
	 * What comes after the answer to a request.
	 * @param request whose body may not have been read to its end
	 * @param done ends it
	 * @param here whether all of the body has come when the request is answered: then
	 * there is nothing to wait for, and the connection can go on
	 */
	Remainder(Request request, Callback done, BooleanSupplier here) {
		super(done);
		this.request = request;
		this.here = here;
	}

	/** The answer has been written. */
	@Override
	public void succeeded() {
		this.begun = System.nanoTime();
		if (this.here.getAsBoolean()) {
			read();
		}
		else {
			readLater();
		}
	}

	private void read() {
		while (System.nanoTime() - this.begun < MOST.toNanos()) {
			Content.Chunk chunk = this.request.read();
			if (chunk == null) {
				readLater();
				return;
			}
			chunk.release();
			if (chunk.isLast()) {
				break;
			}
		}
		super.succeeded();
	}

	private void readLater() {
		this.request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(() -> this.request.getContext().execute(this::read), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

}
