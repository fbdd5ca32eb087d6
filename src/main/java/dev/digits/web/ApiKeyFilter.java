package dev.digits.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets only who knows the key do more than look. A stranger's picture has been received
 * by then, as far as it is not too large, but nobody looks at it.
 */
class ApiKeyFilter implements Filter {

	static final String HEADER = "X-API-Key";

	private static final String BEARER = "Bearer ";

	private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

	/** Digests have one length: how long a comparison takes tells nothing of the key. */
	private final byte[] digest;

	private final HandlerExceptionResolver problems;

	ApiKeyFilter(String key, HandlerExceptionResolver problems) {
		this.digest = digest(key);
		this.problems = problems;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		if (LOOKING.contains(request.getMethod()) || isKey(sentKey(request))) {
			chain.doFilter(request, response);
			return;
		}
		this.problems.resolveException(request, (HttpServletResponse) response, null, new UnauthorizedException());
	}

	private static @Nullable String sentKey(HttpServletRequest request) {
		String key = request.getHeader(HEADER);
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (key == null && authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return authorization.substring(BEARER.length()).strip();
		}
		return key;
	}

	private boolean isKey(@Nullable String sent) {
		return sent != null && MessageDigest.isEqual(this.digest, digest(sent));
	}

	private static byte[] digest(String key) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
		}
	}

}
