package dev.digits.web;

import java.io.IOException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the connection of a refused upload once its client has seen the answer, and drops
 * what it goes on sending until then. A client that asked before it sent anything is let
 * go at once. Jetty alone would wait for clients to close.
 */
final class LingeringClose extends AfterAnswer {

	/** Most of what a socket holds in a few calls. */
	private static final int BUFFER = 1 << 16;

	private static final Logger log = LoggerFactory.getLogger(LingeringClose.class);

	private final boolean nothingSent;

	private LingeringClose(Request request, Callback done, boolean nothingSent) {
		super(request, done);
		this.nothingSent = nothingSent;
	}

	/**
	 * Tell the client that the connection ends with the answer, and end it so.
	 * @param request whose body is not wanted
	 * @param response that is not written yet
	 * @param done ends the request
	 * @param nothingSent as the client waits to be asked for the body
	 * @return to be called when the answer has been written
	 */
	static Callback after(Request request, Response response, Callback done, boolean nothingSent) {
		response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
		return new LingeringClose(request, done, nothingSent);
	}

	@Override
	protected void answered() {
		if (this.nothingSent) {
			close();
		}
		else {
			later(this::drop, false);
		}
	}

	/** Past Jetty's parser, whose buffers are small and which has no use for it. */
	private void drop() {
		RetainableByteBuffer buffer = request().getConnectionMetaData()
			.getConnector()
			.getByteBufferPool()
			.acquire(BUFFER, true);
		boolean moved = false;
		int dropped;
		try {
			dropped = fill(buffer);
			while (dropped > 0 && !isOver()) {
				moved = true;
				dropped = fill(buffer);
			}
		}
		finally {
			buffer.release();
		}
		if (dropped == 0 && !isOver()) {
			later(this::drop, moved);
		}
		else {
			close();
		}
	}

	/** How many bytes have come, or -1 if none will. */
	private int fill(RetainableByteBuffer buffer) {
		BufferUtil.clear(buffer.getByteBuffer());
		try {
			return client().fill(buffer.getByteBuffer());
		}
		catch (IOException ex) {
			log.trace("The client of a refused upload is gone", ex);
			return -1;
		}
	}

	private void close() {
		EndPoint client = client();
		end();
		client.close();
	}

	private EndPoint client() {
		return request().getConnectionMetaData().getConnection().getEndPoint();
	}

}
