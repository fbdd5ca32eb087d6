package dev.digits.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes a proxy about the address that its client asked for:
 * {@code X-Forwarded-Proto}, {@code -Host}, {@code -Port} and {@code -Prefix}. Of anybody
 * else, and if one of them is malformed, they are passed over: whoever may say under
 * which address the service is reached leads others astray by a cache.
 */
class ForwardedHeaders extends ForwardedHeaderFilter {

	private static final String HOST = "X-Forwarded-Host";

	/**
	 * What each may say; of several proxies the first, which the client spoke to, counts.
	 */
	private static final Map<String, Pattern> SANE = Map.of("X-Forwarded-Proto", pattern("https?"), HOST,
			pattern("([\\w.-]+|\\[[\\da-fA-F:.]+])(:\\d{1,5})?"), "X-Forwarded-Port", pattern("\\d{1,5}"),
			"X-Forwarded-Prefix", pattern("(/[\\w.~-]+)*/?"));

	private final List<AddressRange> proxies;

	ForwardedHeaders(List<AddressRange> proxies) {
		super(false);
		setUseForwardedPrefix(true);
		// To stay where one is needs no name that somebody has to tell.
		setRelativeRedirects(true);
		this.proxies = List.copyOf(proxies);
	}

	private static Pattern pattern(String value) {
		return Pattern.compile("\\s*" + value + "\\s*(,.*)?", Pattern.CASE_INSENSITIVE);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return super.shouldNotFilter(request) || !isOfAProxy(request) || !areSane(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean keepsHost = request.getHeader(HOST) == null && request.getHeader(HttpHeaders.HOST) != null;
		super.doFilterInternal(keepsHost ? new HostKept(request) : request, response, chain);
	}

	private boolean isOfAProxy(HttpServletRequest request) {
		return this.proxies.stream().anyMatch((range) -> range.contains(request.getRemoteAddr()));
	}

	private static boolean areSane(HttpServletRequest request) {
		return SANE.entrySet().stream().allMatch((header) -> {
			String value = request.getHeader(header.getKey());
			return value == null || value.isBlank() || header.getValue().matcher(value).matches();
		});
	}

	/**
	 * Most proxies pass the host on as it came, and say no more of it. Spring would keep
	 * its name, but not its port.
	 */
	private static final class HostKept extends HttpServletRequestWrapper {

		HostKept(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getHeader(String name) {
			return super.getHeader(HOST.equalsIgnoreCase(name) ? HttpHeaders.HOST : name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return super.getHeaders(HOST.equalsIgnoreCase(name) ? HttpHeaders.HOST : name);
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
			names.add(HOST);
			return Collections.enumeration(names);
		}

	}

}
