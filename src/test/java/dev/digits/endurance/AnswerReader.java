package dev.digits.endurance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts an answer together from the bytes that come in, in pieces of any size.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</a>
 */
final class AnswerReader {

	private static final String END_OF_HEAD = "\r\n\r\n";

	/** The status of an answer that has no body, and says nothing of its length. */
	private static final int NO_CONTENT = 204;

	private byte[] bytes = new byte[2048];

	private int length;

	private boolean continued;

	private boolean ended;

	void add(ByteBuffer piece) {
		int more = piece.remaining();
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(this.length + more, 2 * this.bytes.length));
		}
		piece.get(this.bytes, this.length, more);
		this.length += more;
	}

	/** The server has closed the connection. */
	void end() {
		this.ended = true;
	}

	/** Whether the server has asked for the body, by {@code 100 Continue}. */
	boolean isContinued() {
		return this.continued;
	}

	/** Whether anything of the answer is there. */
	boolean hasBegun() {
		return this.length > 0;
	}

	/** The answer, when it is whole. */
	Optional<Answer> answer() {
		int head = indexOf(END_OF_HEAD, 0);
		if (head < 0) {
			return Optional.empty();
		}
		String[] lines = text(0, head).split("\r\n");
		int status = Integer.parseInt(lines[0].split(" ")[1]);
		int body = head + END_OF_HEAD.length();
		if (status == 100) {
			this.continued = true;
			this.length -= body;
			System.arraycopy(this.bytes, body, this.bytes, 0, this.length);
			return answer();
		}
		Map<String, String> headers = headers(lines);
		Optional<byte[]> whole = (status == NO_CONTENT) ? Optional.of(new byte[0]) : body(headers, body);
		return whole.map((content) -> new Answer(status, headers, content));
	}

	private static Map<String, String> headers(String[] lines) {
		Map<String, String> headers = new HashMap<>();
		for (int i = 1; i < lines.length; i++) {
			int colon = lines[i].indexOf(':');
			headers.put(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), lines[i].substring(colon + 1).strip());
		}
		return headers;
	}

	private Optional<byte[]> body(Map<String, String> headers, int start) {
		if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
			return chunks(start);
		}
		String declared = headers.get("content-length");
		if (declared == null) {
			return this.ended ? Optional.of(Arrays.copyOfRange(this.bytes, start, this.length)) : Optional.empty();
		}
		int end = start + Integer.parseInt(declared);
		return (end <= this.length) ? Optional.of(Arrays.copyOfRange(this.bytes, start, end)) : Optional.empty();
	}

	private Optional<byte[]> chunks(int start) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		int line = start;
		while (true) {
			int endOfLine = indexOf("\r\n", line);
			if (endOfLine < 0) {
				return Optional.empty();
			}
			int size = Integer.parseInt(text(line, endOfLine).split(";")[0].strip(), 16);
			int end = endOfLine + 2 + size;
			if (end + 2 > this.length) {
				return Optional.empty();
			}
			if (size == 0) {
				return Optional.of(body.toByteArray());
			}
			body.write(this.bytes, endOfLine + 2, size);
			line = end + 2;
		}
	}

	private int indexOf(String sought, int from) {
		for (int i = from; i + sought.length() <= this.length; i++) {
			int same = 0;
			while (same < sought.length() && this.bytes[i + same] == sought.charAt(same)) {
				same++;
			}
			if (same == sought.length()) {
				return i;
			}
		}
		return -1;
	}

	private String text(int from, int to) {
		return new String(this.bytes, from, to - from, StandardCharsets.ISO_8859_1);
	}

}
