package dev.digits.hostile;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A request that nobody should send, to the last byte.
 *
 * @param name what is bad about it
 * @param bytes what goes over the wire, made when it is sent
 * @param statuses the answers that are right
 */
record BadRequest(String name, Supplier<byte[]> bytes, Set<Integer> statuses) {

	private static final int SHOWN = 40;

	static BadRequest raw(String name, String bytes, Integer... statuses) {
		return new BadRequest(name, () -> Bytes.text(bytes), Set.of(statuses));
	}

	/** A head, to which {@code Host} and {@code Connection} are added, and a body. */
	static byte[] of(String head, byte[] body) {
		return Bytes.join(Bytes.text(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"), body);
	}

	/** The picture as the body. */
	static BadRequest picture(String name, Supplier<byte[]> picture, Integer... statuses) {
		return new BadRequest(name, () -> posted("image/png", picture.get()), Set.of(statuses));
	}

	static byte[] posted(String type, byte[] body) {
		return postedTo("/predict", type, body);
	}

	static byte[] postedTo(String path, String type, byte[] body) {
		return of("POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length, body);
	}

	/** A text that may be long and strange, as a name shows it. */
	static String shown(String text) {
		String start = text.substring(0, Math.min(SHOWN, text.length()))
			.chars()
			.mapToObj((letter) -> (letter < ' ' || letter > '~') ? "\\u%04x".formatted(letter)
					: Character.toString(letter))
			.collect(Collectors.joining());
		return (text.length() > SHOWN) ? "%s… (%d letters)".formatted(start, text.length()) : start;
	}

}
