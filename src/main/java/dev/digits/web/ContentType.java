package dev.digits.web;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;

/**
 * What a request says of its body, as far as it matters here: the type, and of a form the
 * boundary. The rest is left out, for clients write there what no parser of media types
 * takes: {@code charset=binary} (as {@code file -bi} prints), or a boundary with a
 * {@code =} in it that is not quoted (as clients for Java send).
 */
final class ContentType {

	private static final Pattern TYPE = Pattern.compile("\\s*([^\\s/;,\"]+/[^\\s/;,\"]+)\\s*(?:;(.*))?",
			Pattern.DOTALL);

	/**
	 * A parameter whose value is quoted, to the end if need be, or goes to the next
	 * semicolon.
	 */
	private static final Pattern PARAMETER = Pattern
		.compile("\\s*([^=;\"]+?)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)(?:\"[^;]*)?|([^;]*))(?:;|$)|[^;]*(?:;|$)");

	private ContentType() {
	}

	/**
	 * A content type that every parser reads.
	 * @param sent the header as it came
	 * @return the type in small letters, with a quoted boundary if it is a form's; what
	 * came if it names no type
	 */
	static String normalised(String sent) {
		Matcher matcher = TYPE.matcher(sent);
		if (!matcher.matches()) {
			return sent;
		}
		String type = matcher.group(1).toLowerCase(Locale.ROOT);
		String parameters = matcher.group(2);
		if (!isForm(type) || parameters == null) {
			return type;
		}
		String boundary = boundary(parameters);
		return boundary.isEmpty() ? type : type + "; boundary=\"" + escaped(boundary) + '"';
	}

	/**
	 * Whether a body is a form.
	 * @param normalised its content type
	 * @return true if it is
	 */
	static boolean isForm(String normalised) {
		return normalised.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
	}

	/** The first that is named so, in whatever letters; empty if there is none. */
	private static String boundary(String parameters) {
		Matcher matcher = PARAMETER.matcher(parameters);
		while (matcher.lookingAt() && matcher.end() > matcher.start()) {
			if ("boundary".equalsIgnoreCase(matcher.group(1))) {
				String quoted = matcher.group(2);
				return (quoted != null) ? quoted.replaceAll("\\\\(.)", "$1") : matcher.group(3).strip();
			}
			matcher.region(matcher.end(), parameters.length());
		}
		return "";
	}

	private static String escaped(String boundary) {
		return boundary.replaceAll("[\"\\\\]", "\\\\$0");
	}

}
