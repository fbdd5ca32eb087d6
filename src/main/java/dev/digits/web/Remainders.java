package dev.digits.web;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What the clients of refused uploads go on sending until they see the answer. To close
 * on it would reset the connection, and the answer might be lost. To read it at once
 * would invite more: left alone, a client that looks stops after the first hundred
 * kilobytes. All that are due are read by one thread in one go: under overload they are
 * hundreds a second, and to wake a thread for each costs more than to read it.
 */
final class Remainders {

	/** For the client to see the answer. */
	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private static final Duration MOST = Duration.ofSeconds(1);

	/** In the order in which they are due. */
	private final Queue<Remainder> waiting = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean looking = new AtomicBoolean();

	/**
	 * Read the rest of a request that has been answered, wherever it goes, for a second
	 * at most.
	 * @param request whose body has not been read
	 * @param done ends it
	 * @param small whether the body came with the headers: then there is nothing to wait
	 * for, and the connection can go on
	 */
	void discard(Request request, Callback done, boolean small) {
		Remainder remainder = new Remainder(request, done, System.nanoTime() + MOST.toNanos(), System.nanoTime());
		if (small) {
			read(remainder);
		}
		else {
			readLater(remainder);
		}
	}

	private void read(Remainder remainder) {
		while (System.nanoTime() - remainder.end() < 0) {
			Content.Chunk chunk = remainder.request().read();
			if (chunk == null) {
				readLater(remainder);
				return;
			}
			chunk.release();
			if (chunk.isLast()) {
				break;
			}
		}
		remainder.done().succeeded();
	}

	private void readLater(Remainder remainder) {
		this.waiting.add(remainder.dueAt(System.nanoTime() + PAUSE.toNanos()));
		look(remainder.request().getConnectionMetaData().getConnector());
	}

	private void look(Connector connector) {
		if (this.looking.compareAndSet(false, true)) {
			connector.getScheduler()
				.schedule(() -> connector.getExecutor().execute(() -> readDue(connector)), BETWEEN_LOOKS.toMillis(),
						TimeUnit.MILLISECONDS);
		}
	}

	private void readDue(Connector connector) {
		this.looking.set(false);
		Remainder next = this.waiting.peek();
		while (next != null && System.nanoTime() - next.due() >= 0) {
			// Another look may have begun: each takes what it gets.
			Remainder taken = this.waiting.poll();
			if (taken != null) {
				read(taken);
			}
			next = this.waiting.peek();
		}
		if (next != null) {
			look(connector);
		}
	}

	/**
	 * A remainder.
	 *
	 * @param request it belongs to
	 * @param done ends the request
	 * @param end when to give up, in nanoseconds of the JVM's clock
	 * @param due when to read it
	 */
	private record Remainder(Request request, Callback done, long end, long due) {

		Remainder dueAt(long time) {
			return new Remainder(this.request, this.done, this.end, time);
		}

	}

}
