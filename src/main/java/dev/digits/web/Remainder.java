package dev.digits.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What the client of a refused upload goes on sending until it sees the answer. To close
 * on it would reset the connection, and the answer might be lost. To read it at once
 * would invite more: left alone, a client that looks stops after the first hundred
 * kilobytes.
 */
final class Remainder {

	/** For the client to see the answer. */
	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration MOST = Duration.ofSeconds(1);

	private final Request request;

	private final Callback done;

	private final boolean small;

	private final long begun = System.nanoTime();

	/**
	 * The remainder of a request that has been answered.
	 * @param request whose body has not been read
	 * @param done ends it
	 * @param small whether the body came with the headers: then there is nothing to wait
	 * for, and the connection can go on
	 */
	Remainder(Request request, Callback done, boolean small) {
		this.request = request;
		this.done = done;
		this.small = small;
	}

	/** Read it, wherever it goes, for a second at most. */
	void discard() {
		if (this.small) {
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
		this.done.succeeded();
	}

	private void readLater() {
		this.request.getConnectionMetaData()
			.getConnector()
			.getScheduler()
			.schedule(() -> this.request.getContext().execute(this::read), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
	}

}
