package dev.digits.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets only who knows the key do more than look. Uploads are asked for it before they
 * come so far, by {@link UploadGuard}.
 */
class ApiKeyFilter implements Filter {

	private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

	private final ApiKey key;

	private final HandlerExceptionResolver problems;

	ApiKeyFilter(ApiKey key, HandlerExceptionResolver problems) {
		this.key = key;
		this.problems = problems;
	}

	@Override
	public void doFilter(ServletRequest servletRequest, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		HttpServletRequest request = (HttpServletRequest) servletRequest;
		if (LOOKING.contains(request.getMethod()) || this.key.isIn(request::getHeader)) {
			chain.doFilter(request, response);
			return;
		}
		this.problems.resolveException(request, (HttpServletResponse) response, null, new UnauthorizedException());
	}

}
