package dev.digits.web;

import java.util.function.BooleanSupplier;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Reads what has not been read of a request when it is answered, wherever it goes, so
 * that the connection can go on.
 */
final class RequestDrain extends AfterAnswer {

	private final BooleanSupplier here;

	/**
	 * What is left of a request's body.
	 * @param request whose body may not have been read to its end
	 * @param done ends it
	 * @param here whether all of the body has come when the request is answered: then
	 * there is nothing to wait for
	 */
	RequestDrain(Request request, Callback done, BooleanSupplier here) {
		super(request, done);
		this.here = here;
	}

	@Override
	protected void answered() {
		if (this.here.getAsBoolean()) {
			read();
		}
		else {
			later(this::read, false);
		}
	}

	private void read() {
		boolean moved = false;
		while (!isOver()) {
			Content.Chunk chunk = request().read();
			if (chunk == null) {
				later(this::read, moved);
				return;
			}
			chunk.release();
			if (chunk.isLast()) {
				break;
			}
			moved = true;
		}
		end();
	}

}
