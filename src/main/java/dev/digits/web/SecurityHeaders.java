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

	private static final String POLICY = "Content-Security-Policy";

	/**
	 * As much as the page needs: its own files, frames that the network read (data:), and
	 * pictures that were given to it (blob:). Nothing is written into the page itself.
	 */
	private static final String OF_THE_PAGE = policy("style-src 'self'");

	/** Swagger UI writes styles into its elements, too. */
	private static final String OF_SWAGGER_UI = policy("style-src 'self' 'unsafe-inline'");

	private static final String SWAGGER_UI = "/swagger-ui/";

	private static final Map<String, String> HEADERS = Map.of( //
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
		answer.setHeader(POLICY, isSwaggerUi((HttpServletRequest) request) ? OF_SWAGGER_UI : OF_THE_PAGE);
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

	private static boolean isSwaggerUi(HttpServletRequest request) {
		return request.getRequestURI().startsWith(request.getContextPath() + SWAGGER_UI);
	}

	private static String policy(String styles) {
		return String.join("; ", "default-src 'none'", "script-src 'self'", styles, "img-src 'self' data: blob:",
				"connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'");
	}

}
