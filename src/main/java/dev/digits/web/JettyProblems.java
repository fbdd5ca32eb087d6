package dev.digits.web;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Answers with a problem detail what is so malformed that Jetty does not let it come to
 * the servlets: an ambiguous address, headers that are too long. Its own answer would be
 * a page of HTML.
 */
@Component
class JettyProblems extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	private final JsonMapper json;

	JettyProblems(JsonMapper json) {
		this.json = json;
	}

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers((server) -> server.setErrorHandler(this));
	}

	@Override
	public boolean errorPageForMethod(String method) {
		return true;
	}

	@Override
	protected void generateResponse(Request request, Response response, int code, String message, Throwable cause,
			Callback callback) {
		ProblemForm form = ProblemForm.of(request.getHttpURI().getPath());
		ProblemDetail problem = form.write(HttpProblem.of(blame(code)));
		response.setStatus(problem.getStatus());
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.mediaType().toString());
		response.getHeaders().put(RequestId.HEADER, RequestId.of(request.getHeaders().get(RequestId.HEADER)));
		response.write(true, ByteBuffer.wrap(this.json.writeValueAsBytes(problem)), callback);
	}

	// Another version of HTTP is not the server's mistake, whatever its number says.
	private static HttpStatusCode blame(int code) {
		return (code == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value()) ? HttpStatus.UPGRADE_REQUIRED
				: HttpStatusCode.valueOf(code);
	}

}
