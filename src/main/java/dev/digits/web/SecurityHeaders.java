package dev.digits.web;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Tells browsers to do with an answer no more than it is for.
 */
class SecurityHeaders implements Filter {

	/**
	 * As much as Swagger UI needs: its own files, its icons (data:), pictures that it got
	 * as an answer (blob:), and the styles that it writes into its elements.
	 */
	private static final String CONTENT_SECURITY_POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self'", "base-uri 'none'",
			"form-action 'none'", "frame-ancestors 'none'");

	private static final Map<String, String> HEADERS = Map.of( //
			"Content-Security-Policy", CONTENT_SECURITY_POLICY, //
			"Cross-Origin-Resource-Policy", "same-origin", //
			"Permissions-Policy", "camera=(), geolocation=(), microphone=()", //
			"Referrer-Policy", "no-referrer", //
			"X-Content-Type-Options", "nosniff", //
			"X-Frame-Options", "DENY");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletResponse answer = (HttpServletResponse) response;
		String method = ((HttpServletRequest) request).getMethod();
		HEADERS.forEach(answer::setHeader);
		if (HttpMethod.POST.matches(method)) {
			// Nobody keeps what was read in somebody's picture.
			answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		}
		if (HttpMethod.TRACE.matches(method)) {
			// Servlets echo the request otherwise, with whatever key is in its headers.
			answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
			return;
		}
		chain.doFilter(request, response);
	}

}
