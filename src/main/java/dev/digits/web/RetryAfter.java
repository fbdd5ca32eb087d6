package dev.digits.web;

import dev.digits.recognition.BusyException;

/**
 * When a client that was refused should try again.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110,
 * Retry-After</a>
 */
final class RetryAfter {

	private RetryAfter() {
	}

	/**
	 * The header's value.
	 * @param busy tells how long it will take to work off what waits
	 * @return whole seconds, the smallest unit there is, at least 1
	 */
	static String of(BusyException busy) {
		return Long.toString(Math.max(1, busy.retryAfter().plusSeconds(1).minusNanos(1).toSeconds()));
	}

}
