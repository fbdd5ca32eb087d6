package dev.digits.web;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names each request, in its answer and in every line that is logged meanwhile. A proxy's
 * name for it is kept.
 */
class RequestId implements Filter {

	static final String HEADER = "X-Request-Id";

	/** What the Elastic Common Schema calls it. */
	static final String FIELD = "http.request.id";

	/** The error page's turn is another one for the same request. */
	private static final String ATTRIBUTE = RequestId.class.getName();

	/** Anything else could not be searched for, or would be a line's worth of log. */
	private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		String id = (request.getAttribute(ATTRIBUTE) instanceof String before) ? before
				: of(((HttpServletRequest) request).getHeader(HEADER));
		request.setAttribute(ATTRIBUTE, id);
		((HttpServletResponse) response).setHeader(HEADER, id);
		MDC.put(FIELD, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(FIELD);
		}
	}

	/**
	 * Let what happens on another thread be logged under the name of this one's request.
	 * @param <T> what it is given
	 * @param <R> what comes out
	 * @param work to be done on the other thread
	 * @return the same work
	 */
	static <T, R> Function<T, R> propagate(Function<T, R> work) {
		String id = MDC.get(FIELD);
		return (given) -> {
			MDC.put(FIELD, id);
			try {
				return work.apply(given);
			}
			finally {
				MDC.remove(FIELD);
			}
		};
	}

	/**
	 * The name of a request.
	 * @param sent what the client or its proxy calls it
	 * @return that, if it has 1 to 64 letters, digits, dots, dashes and underscores;
	 * otherwise a new one of 32 hexadecimal digits
	 */
	static String of(@Nullable String sent) {
		if (sent != null && SANE.matcher(sent).matches()) {
			return sent;
		}
		ThreadLocalRandom random = ThreadLocalRandom.current();
		return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
	}

}
