package dev.digits.endurance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * A connection that is kept alive, with at most one request on it at a time. Never
 * blocks. An answer that comes before the request is sent, after which the server may
 * close the connection, is not lost: when writing fails, reading goes on.
 */
final class Connection {

	/**
	 * No more than that is on the way when the server answers early, so that a rejected
	 * request does not cost the memory traffic of a whole picture.
	 */
	private static final int SEND_BUFFER = 128 << 10;

	private final InetSocketAddress server;

	private final SocketChannel channel;

	private final SelectionKey key;

	private Request request;

	private long due;

	private ByteBuffer unsent;

	private long written;

	private boolean writable = true;

	private AnswerReader reader;

	/**
	 * A connection, opened with its first request.
	 * @param selector that tells when there is something to do
	 * @param port of the server
	 */
	Connection(Selector selector, int port) throws IOException {
		this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
		this.channel = SocketChannel.open();
		this.channel.configureBlocking(false);
		this.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		this.channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
		this.key = this.channel.register(selector, 0, this);
	}

	/**
	 * Begin to send.
	 * @return the exchange, if nobody listens
	 */
	Optional<Exchange> send(Request next, long dueAt) {
		this.request = next;
		this.due = dueAt;
		this.unsent = next.bytes().duplicate().limit(next.head());
		this.written = Long.MAX_VALUE;
		this.reader = new AnswerReader();
		try {
			if (this.channel.isConnected() || this.channel.connect(this.server)) {
				write();
			}
			else {
				this.key.interestOps(SelectionKey.OP_CONNECT);
			}
			return Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of(fail(Exchange.Failure.REFUSED));
		}
	}

	boolean isBusy() {
		return this.request != null;
	}

	/** When the request under way had to be sent. */
	long due() {
		return this.due;
	}

	/**
	 * Do what can be done without waiting.
	 * @param scratch for what is read
	 * @return the exchange, if that has ended it; the connection is idle then, or closed
	 */
	Optional<Exchange> proceed(ByteBuffer scratch) {
		if (this.key.isConnectable()) {
			try {
				this.channel.finishConnect();
			}
			catch (IOException ex) {
				return Optional.of(fail(Exchange.Failure.REFUSED));
			}
			write();
			return Optional.empty();
		}
		if (this.key.isReadable()) {
			Optional<Exchange> ended = read(scratch);
			if (ended.isPresent() || !isOpen()) {
				return ended;
			}
		}
		if (isBusy() && this.writable) {
			write();
		}
		return Optional.empty();
	}

	private void write() {
		try {
			while (this.unsent.hasRemaining() && this.channel.write(this.unsent) > 0) {
				continue;
			}
			if (this.unsent.position() == this.unsent.capacity()) {
				sent();
			}
		}
		catch (IOException ex) {
			// The server may have answered before it closed: reading tells.
			this.writable = false;
		}
		boolean more = this.writable && this.unsent.hasRemaining();
		this.key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
	}

	private void sent() throws IOException {
		if (this.written == Long.MAX_VALUE) {
			this.written = System.nanoTime();
			if (this.request.brokenOff()) {
				this.channel.shutdownOutput();
			}
		}
	}

	private Optional<Exchange> read(ByteBuffer scratch) {
		boolean ended = readsTheEnd(scratch.clear());
		if (!isBusy()) {
			// The server has no use for an idle connection any more.
			close();
			return Optional.empty();
		}
		this.reader.add(scratch.flip());
		if (ended) {
			this.reader.end();
		}
		Optional<Answer> answer = this.reader.answer();
		if (answer.isPresent()) {
			return Optional.of(finish(answer.get(), ended));
		}
		if (ended) {
			return Optional.of(fail(this.reader.hasBegun() ? Exchange.Failure.CUT_SHORT : Exchange.Failure.UNANSWERED));
		}
		if (this.reader.isContinued()) {
			this.unsent.limit(this.unsent.capacity());
		}
		return Optional.empty();
	}

	private boolean readsTheEnd(ByteBuffer scratch) {
		try {
			return this.channel.read(scratch) < 0;
		}
		catch (IOException ex) {
			// A reset ends the connection as well.
			return true;
		}
	}

	private Exchange finish(Answer answer, boolean ended) {
		Exchange exchange = new Exchange(this.request, this.due, this.written, System.nanoTime(), answer, null);
		boolean reusable = !ended && this.writable && this.written != Long.MAX_VALUE && !answer.isLastOfItsConnection()
				&& !this.request.brokenOff();
		this.request = null;
		if (reusable) {
			this.key.interestOps(SelectionKey.OP_READ);
		}
		else {
			close();
		}
		return exchange;
	}

	Exchange fail(Exchange.Failure failure) {
		Exchange exchange = new Exchange(this.request, this.due, this.written, System.nanoTime(), null, failure);
		this.request = null;
		close();
		return exchange;
	}

	boolean isOpen() {
		return this.channel.isOpen();
	}

	void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new IllegalStateException("a socket cannot be closed", ex);
		}
	}

}
