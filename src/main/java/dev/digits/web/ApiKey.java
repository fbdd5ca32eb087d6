package dev.digits.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * What a client must send to have more than a look.
 */
final class ApiKey {

	static final String HEADER = "X-API-Key";

	/** The scheme of the other header, and what an answer asks for. */
	static final String SCHEME = "Bearer";

	private static final String BEARER = SCHEME + " ";

	/** Digests have one length: how long a comparison takes tells nothing of the key. */
	private final byte @Nullable [] digest;

	/**
	 * A key.
	 * @param key empty: none is asked for
	 */
	ApiKey(String key) {
		this.digest = key.isEmpty() ? null : digest(key);
	}

	/**
	 * Whether a request carries the key, in one header or the other.
	 * @param headers gives a header of the request by its name; {@code null} if it has
	 * none
	 * @return true if it does, or need not
	 */
	boolean isIn(Function<String, @Nullable String> headers) {
		if (this.digest == null) {
			return true;
		}
		String sent = sent(headers);
		return sent != null && MessageDigest.isEqual(this.digest, digest(sent));
	}

	private static @Nullable String sent(Function<String, @Nullable String> headers) {
		String key = headers.apply(HEADER);
		String authorization = headers.apply(HttpHeaders.AUTHORIZATION);
		if (key == null && authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return authorization.substring(BEARER.length()).strip();
		}
		return key;
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
