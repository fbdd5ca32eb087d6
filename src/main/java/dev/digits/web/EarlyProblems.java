package dev.digits.web;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Answers with a problem what does not come to the servlets, and so to none of their
 * filters.
 */
@Component
class EarlyProblems {

	private final ServicePath paths;

	private final JsonMapper json;

	EarlyProblems(ServicePath paths, JsonMapper json) {
		this.paths = paths;
		this.json = json;
	}

	/**
	 * Answer with a problem.
	 * @param problem with the status of the answer
	 * @param request that is answered
	 * @param response not yet begun
	 * @param callback told when the answer has been written
	 */
	void write(ProblemDetail problem, Request request, Response response, Callback callback) {
		ProblemForm form = ProblemForm.of(this.paths.of(request));
		response.setStatus(problem.getStatus());
		SecurityHeaders.of(request.getMethod(), false).forEach(response.getHeaders()::put);
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, form.mediaType().toString());
		response.getHeaders().put(RequestId.HEADER, RequestId.of(request.getHeaders().get(RequestId.HEADER)));
		response.write(true, ByteBuffer.wrap(this.json.writeValueAsBytes(form.write(problem))), callback);
	}

}
