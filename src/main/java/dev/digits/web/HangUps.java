package dev.digits.web;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices clients that hang up while their pictures wait. Jetty does not look at a
 * connection again before the answer is written, so a selector of our own watches those
 * that have waited for a while. A client that only closes its sending half looks the same
 * and is taken for gone as well, as nginx does.
 */
final class HangUps extends Handler.Wrapper {

	/** Most answers are sent sooner, and cost nothing here. */
	private static final Duration PATIENCE = Duration.ofMillis(100);

	private static final Logger log = LoggerFactory.getLogger(HangUps.class);

	private final Consumer<Thread> dismiss;

	private final Set<Waiting> requests = ConcurrentHashMap.newKeySet();

	private volatile @Nullable Selector selector;

	/**
	 * Watch over the clients of a handler.
	 * @param handler works out an answer on the thread that calls it
	 * @param dismiss tells a thread that may wait for a turn that nobody waits for it
	 */
	HangUps(Handler handler, Consumer<Thread> dismiss) {
		super(handler);
		this.dismiss = dismiss;
	}

	@Override
	protected void doStart() throws Exception {
		super.doStart();
		Selector opened = Selector.open();
		this.selector = opened;
		Thread thread = new Thread(() -> watch(opened), "hang-ups");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	protected void doStop() throws Exception {
		Selector opened = this.selector;
		if (opened != null) {
			opened.close();
		}
		super.doStop();
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (!(request.getConnectionMetaData().getConnection().getEndPoint() instanceof SocketChannelEndPoint client)) {
			return super.handle(request, response, callback);
		}
		Waiting waiting = new Waiting(client.getChannel());
		this.requests.add(waiting);
		try {
			return super.handle(request, response, callback);
		}
		finally {
			this.requests.remove(waiting);
			waiting.end();
		}
	}

	private void watch(Selector opened) {
		while (opened.isOpen()) {
			try {
				opened.select(HangUps::heard, PATIENCE.toMillis());
				for (Waiting each : this.requests) {
					each.watch(opened);
				}
			}
			catch (ClosedSelectorException ex) {
				return;
			}
			catch (IOException | RuntimeException ex) {
				log.warn("Clients that hang up were not noticed", ex);
			}
		}
	}

	private static void heard(SelectionKey key) {
		((Waiting) key.attachment()).heard();
	}

	/** A request whose answer is being worked out on a thread. */
	private final class Waiting {

		private final SocketChannel channel;

		private final Thread thread = Thread.currentThread();

		private final long begun = System.nanoTime();

		private @Nullable SelectionKey key;

		private boolean gone;

		private boolean ended;

		Waiting(SocketChannel channel) {
			this.channel = channel;
		}

		synchronized void watch(Selector selector) throws ClosedChannelException {
			if (this.ended || System.nanoTime() - this.begun < PATIENCE.toNanos()) {
				return;
			}
			if (this.gone) {
				// It may not have begun to wait when that was noticed, or wait again.
				HangUps.this.dismiss.accept(this.thread);
			}
			else if (this.key == null && this.channel.isOpen() && this.channel.keyFor(selector) == null) {
				this.key = this.channel.register(selector, SelectionKey.OP_READ, this);
			}
		}

		/** Either the end has come, or already the next request. */
		synchronized void heard() {
			if (!this.ended && this.key != null) {
				this.key.cancel();
				this.gone = hasHungUp();
			}
		}

		private boolean hasHungUp() {
			try {
				return this.channel.socket().getInputStream().available() == 0;
			}
			catch (IOException ex) {
				return true;
			}
		}

		synchronized void end() {
			this.ended = true;
			if (this.key != null) {
				this.key.cancel();
				// A connection is not closed while a selector has it.
				this.key.selector().wakeup();
			}
		}

	}

}
