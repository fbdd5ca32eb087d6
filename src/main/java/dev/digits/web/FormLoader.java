package dev.digits.web;

import java.util.function.Function;

import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.http.MultiPartConfig;
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
			.newContentLoader(contentType, mimeType, handler, request, response, callback);
	}

}
