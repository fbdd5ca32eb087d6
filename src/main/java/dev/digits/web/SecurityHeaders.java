package dev.digits.web;

import java.io.IOException;
import java.util.HashMap;
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
	 * As much as the page needs: its own files, frames that the network read (data:), and
	 * pictures that were given to it (blob:). Nothing is written into the page itself.
	 */
	private static final Map<String, String> OF_THE_PAGE = headers("style-src 'self'");

	/** Swagger UI writes styles into its elements, too. */
	private static final Map<String, String> OF_SWAGGER_UI = headers("style-src 'self' 'unsafe-inline'");

	/** Nobody keeps what was read in somebody's picture. */
	private static final Map<String, String> OF_A_POST = ofAPost();

	private static final String SWAGGER_UI = "/swagger-ui/";

	/**
	 * The headers of an answer, by name.
	 * @param method of the request
	 * @param swaggerUi whether a file of Swagger UI is asked for
	 * @return the headers
	 */
	static Map<String, String> of(String method, boolean swaggerUi) {
		if (HttpMethod.POST.matches(method)) {
			return OF_A_POST;
		}
		return swaggerUi ? OF_SWAGGER_UI : OF_THE_PAGE;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletResponse answer = (HttpServletResponse) response;
		String method = ((HttpServletRequest) request).getMethod();
		of(method, isSwaggerUi((HttpServletRequest) request)).forEach(answer::setHeader);
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

	private static Map<String, String> headers(String styles) {
		return Map.of( //
				"Content-Security-Policy",
				String.join("; ", "default-src 'none'", "script-src 'self'", styles, "img-src 'self' data: blob:",
						"connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"),
				"Cross-Origin-Resource-Policy", "same-origin", //
				"Permissions-Policy", "camera=(), geolocation=(), microphone=()", //
				"Referrer-Policy", "no-referrer", //
				"X-Content-Type-Options", "nosniff", //
				"X-Frame-Options", "DENY");
	}

	private static Map<String, String> ofAPost() {
		Map<String, String> headers = new HashMap<>(OF_THE_PAGE);
		headers.put(HttpHeaders.CACHE_CONTROL, "no-store");
		return Map.copyOf(headers);
	}

}
