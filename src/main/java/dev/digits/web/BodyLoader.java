package dev.digits.web;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Reads the whole body of a request, if it is no form, before a thread is given to the
 * request. The servlet finds it as an attribute.
 */
final class BodyLoader implements EagerContentHandler.ContentLoaderFactory {

	/**
	 * The attribute: a {@code CompletableFuture<byte[]>} that is done. It has failed if
	 * the body is too large, broke off or took too long.
	 */
	static final String ATTRIBUTE = BodyLoader.class.getName();

	private final int mostBytes;

	BodyLoader(int mostBytes) {
		this.mostBytes = mostBytes;
	}

	@Override
	public String getApplicableMimeType() {
		return null;
	}

	@Override
	public EagerContentHandler.ContentLoader newContentLoader(String contentType, String mimeType, Handler handler,
			Request request, Response response, Callback callback) {
		return new EagerContentHandler.ContentLoader(handler, request, response, callback) {

			@Override
			protected void load() {
				CompletableFuture<byte[]> body = new CompletableFuture<>();
				Content.Source.asByteArrayAsync(request, BodyLoader.this.mostBytes, Promise.Invocable.toPromise(body));
				request.setAttribute(ATTRIBUTE, body);
				if (body.isDone()) {
					handle();
				}
				else {
					body.whenComplete((bytes, failure) -> request.getContext().execute(this::handle));
				}
			}

		};
	}

}
