package dev.digits.web;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which of the service's addresses a request asks for, as the controllers know it: the
 * path without what may be configured to stand before it, decoded. Whatever depends on
 * the address asks here, so that all of it agrees. What a proxy takes away in front of
 * the path never comes here.
 */
@Component
class ServicePath {

	private static final String ATTRIBUTE = ServicePath.class.getName();

	private final String base;

	ServicePath(@Value("${server.servlet.context-path:}") String contextPath,
			@Value("${spring.mvc.servlet.path:}") String servletPath) {
		this.base = withoutEnd(contextPath) + withoutEnd(servletPath);
	}

	private static String withoutEnd(String path) {
		return path.strip().replaceAll("/+$", "");
	}

	/**
	 * The address that a request asks for. The servlets find it as well from now on.
	 * @param request as Jetty has it
	 * @return the path, such as {@code /predict}; all of it if it is none of ours
	 */
	String of(Request request) {
		String path = within(Request.getPathInContext(request));
		request.setAttribute(ATTRIBUTE, path);
		return path;
	}

	/**
	 * The address that a request asks for.
	 * @param request as servlets have it
	 * @return the path, such as {@code /predict}
	 */
	static String of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String path) ? path : request.getRequestURI();
	}

	private String within(String path) {
		if (path == null) {
			return "";
		}
		return (path.equals(this.base) || path.startsWith(this.base + "/")) ? path.substring(this.base.length()) : path;
	}

}
