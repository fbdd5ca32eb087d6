package dev.digits.web;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Takes a form apart before a thread is given to the request, as Jetty's own loader does,
 * but with limits that depend on the request.
 *
 * @param limits of a request's form
 */
record FormLoader(Function<Request, MultiPartConfig> limits) implements EagerContentHandler.ContentLoaderFactory {

	@Override
	public String getApplicableMimeType() {
		return MimeTypes.Type.MULTIPART_FORM_DATA.asString();
	}

	@Override
	public EagerContentHandler.ContentLoader newContentLoader(String contentType, String mimeType, Handler handler,
			Request request, Response response, Callback callback) {
		return new EagerContentHandler.MultiPartContentLoaderFactory(this.limits.apply(request))
			.newContentLoader(contentType, mimeType, handler, request, response, new Ended(request, callback));
	}

	/**
	 * Jetty takes the parts of a form away when its request ends. Of one that could not
	 * be taken apart there are none: it would fail over that, and leave the connection
	 * open.
	 */
	private static final class Ended extends Callback.Nested {

		private static final String FORM = MultiPartFormData.class.getName();

		private final Request request;

		Ended(Request request, Callback callback) {
			super(callback);
			this.request = request;
		}

		@Override
		public void succeeded() {
			forgetFailure();
			super.succeeded();
		}

		@Override
		public void failed(Throwable failure) {
			forgetFailure();
			super.failed(failure);
		}

		private void forgetFailure() {
			if (this.request.getAttribute(FORM) instanceof CompletableFuture<?> form
					&& form.isCompletedExceptionally()) {
				this.request.removeAttribute(FORM);
			}
		}

	}

}
