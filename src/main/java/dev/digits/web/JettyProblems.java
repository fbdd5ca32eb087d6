package dev.digits.web;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Answers with a problem detail what is so malformed that Jetty does not let it come to
 * the servlets: an ambiguous address, headers that are too long. Its own answer would be
 * a page of HTML.
 */
@Component
class JettyProblems extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	private final EarlyProblems problems;

	JettyProblems(EarlyProblems problems) {
		this.problems = problems;
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
		this.problems.write(HttpProblem.of(blame(code)), request, response, callback);
	}

	// Another version of HTTP is not the server's mistake, whatever its number says.
	private static HttpStatusCode blame(int code) {
		return (code == HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value()) ? HttpStatus.UPGRADE_REQUIRED
				: HttpStatusCode.valueOf(code);
	}

}
