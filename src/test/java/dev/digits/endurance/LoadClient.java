package dev.digits.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends requests to a service on this machine, all from the calling thread: client and
 * service share the processors, and what the client takes the service lacks.
 */
final class LoadClient {

	/** How long to wait for an answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration BETWEEN_LOOKS_FOR_THE_OVERDUE = Duration.ofMillis(500);

	private final int port;

	private final Supplier<Request> requests;

	private final Consumer<Exchange> listener;

	private final Deque<Connection> idle = new ArrayDeque<>();

	private final Set<Connection> busy = new HashSet<>();

	private final ByteBuffer scratch = ByteBuffer.allocateDirect(64 << 10);

	private long lookedForTheOverdue = System.nanoTime();

	private long sent;

	/**
	 * A client.
	 * @param port of the service
	 * @param requests asked for each one
	 * @param listener told of each one that has ended
	 */
	LoadClient(int port, Supplier<Request> requests, Consumer<Exchange> listener) {
		this.port = port;
		this.requests = requests;
		this.listener = listener;
	}

	/** Measure so many connections in a closed loop for some time. */
	static Load closed(int port, int connections, Duration time, Supplier<Request> requests) {
		Load load = new Load(time);
		new LoadClient(port, requests, load::add).closed(connections, () -> System.nanoTime() < load.end());
		load.done();
		return load;
	}

	/** Send some requests, one after the other. */
	static Load inTurn(int port, int count, Supplier<Request> requests) {
		Load load = new Load(Duration.ofDays(1));
		new LoadClient(port, requests, load::add).closed(1, count);
		return load;
	}

	/** Measure so many requests per second for some time. */
	static Load open(int port, double perSecond, int most, Duration time, Supplier<Request> requests) {
		Load load = new Load(time);
		load.notOffered(new LoadClient(port, requests, load::add).open(perSecond, most, time));
		load.done();
		return load;
	}

	/**
	 * So many requests at any time, until there were so many in all and each is answered.
	 * @param connections how many at any time
	 * @param count how many in all
	 */
	void closed(int connections, int count) {
		long last = this.sent + count;
		closed(connections, () -> this.sent < last);
	}

	/**
	 * So many requests at any time, the next one as soon as one is answered; then wait
	 * for the answers that are outstanding.
	 * @param connections how many
	 * @param goOn asked before each request
	 */
	void closed(int connections, BooleanSupplier goOn) {
		try (Selector selector = Selector.open()) {
			while (goOn.getAsBoolean()) {
				while (this.busy.size() < connections && goOn.getAsBoolean()) {
					send(selector, System.nanoTime());
				}
				proceed(selector, 10);
			}
			finish(selector);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * So many requests per second, however slowly they are answered; then wait for the
	 * answers that are outstanding.
	 * @param perSecond how many
	 * @param most that may be outstanding: what would be more is not sent
	 * @param time how long
	 * @return how many could not be sent
	 */
	long open(double perSecond, int most, Duration time) {
		try (Selector selector = Selector.open()) {
			long begun = System.nanoTime();
			long sent = 0;
			long notSent = 0;
			while (System.nanoTime() - begun < time.toNanos()) {
				long due = (long) ((System.nanoTime() - begun) * perSecond / 1e9);
				while (sent + notSent < due) {
					if (this.busy.size() < most) {
						send(selector, begun + (long) ((sent + notSent) * 1e9 / perSecond));
						sent++;
					}
					else {
						notSent++;
					}
					// Answers must not wait until all that is due is sent.
					proceed(selector, 0);
				}
				proceed(selector, 1);
			}
			finish(selector);
			return notSent;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void send(Selector selector, long due) throws IOException {
		Connection connection = this.idle.pollFirst();
		while (connection != null && !connection.isOpen()) {
			connection = this.idle.pollFirst();
		}
		Connection used = (connection != null) ? connection : new Connection(selector, this.port);
		this.busy.add(used);
		this.sent++;
		used.send(this.requests.get(), due).ifPresent((exchange) -> end(used, exchange));
	}

	private void proceed(Selector selector, long mostMillis) throws IOException {
		int ready = (mostMillis > 0) ? selector.select(mostMillis) : selector.selectNow();
		if (ready > 0) {
			for (SelectionKey key : selector.selectedKeys()) {
				Connection connection = (Connection) key.attachment();
				connection.proceed(this.scratch).ifPresent((exchange) -> end(connection, exchange));
			}
			selector.selectedKeys().clear();
		}
		long now = System.nanoTime();
		if (now - this.lookedForTheOverdue > BETWEEN_LOOKS_FOR_THE_OVERDUE.toNanos()) {
			this.lookedForTheOverdue = now;
			List.copyOf(this.busy)
				.stream()
				.filter((connection) -> now - connection.due() > PATIENCE.toNanos())
				.forEach((connection) -> end(connection, connection.fail(Exchange.Failure.TIMED_OUT)));
		}
	}

	private void end(Connection connection, Exchange exchange) {
		this.busy.remove(connection);
		if (connection.isOpen()) {
			this.idle.addFirst(connection);
		}
		this.listener.accept(exchange);
	}

	private void finish(Selector selector) throws IOException {
		while (!this.busy.isEmpty()) {
			proceed(selector, 10);
		}
		this.idle.forEach(Connection::close);
		this.idle.clear();
	}

}
