package dev.digits.endurance;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * A request as it goes over the wire, ready to be sent any number of times.
 *
 * @param name what it is, in a few words
 * @param bytes head and body, direct, so that sending copies nothing on the heap
 * @param head how many of the bytes are the head, where the client shall wait for
 * {@code 100 Continue} after it; else all
 * @param brokenOff whether nothing follows although the head has promised more
 * @param expected the status codes that are right answers
 * @param content what an answer of status 200 has to contain
 */
record Request(String name, ByteBuffer bytes, int head, boolean brokenOff, Set<Integer> expected, String content) {

	private static final String BOUNDARY = "----------------a-boundary";

	/** From here on curl asks first whether the server wants the body. */
	private static final int LARGE = 1 << 20;

	static Request get(String name, String path, String accept) {
		return of(name, "GET " + path, "Accept: " + accept + "\r\n", new byte[0], 0);
	}

	/** The picture as the body. */
	static Request body(String name, String path, byte[] picture) {
		return post(name, path, "application/octet-stream", picture);
	}

	/** The picture as a form with one part. */
	static Request form(String name, String path, String part, byte[] picture) {
		return form(name, path, part, picture, 1);
	}

	/** The picture as so many parts of a form. */
	static Request form(String name, String path, String part, byte[] picture, int times) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int i = 0; i < times; i++) {
			body.writeBytes(ascii(
					"--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"picture\"\r\nContent-Type: application/octet-stream\r\n\r\n"
						.formatted(BOUNDARY, part)));
			body.writeBytes(picture);
			body.writeBytes(ascii("\r\n"));
		}
		body.writeBytes(ascii("--%s--\r\n".formatted(BOUNDARY)));
		return post(name, path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
	}

	static Request post(String name, String path, String type, byte[] body) {
		return of(name, "POST " + path, "Content-Type: " + type + "\r\n", body, body.length);
	}

	/**
	 * As curl does with more than a megabyte: send the body only when it is asked for.
	 */
	Request asCurlSendsIt() {
		if (this.bytes.capacity() < LARGE) {
			return this;
		}
		byte[] all = new byte[this.bytes.capacity()];
		this.bytes.duplicate().get(all);
		String latin = new String(all, StandardCharsets.ISO_8859_1);
		String head = latin.substring(0, latin.indexOf("\r\n\r\n")) + "\r\nExpect: 100-continue\r\n\r\n";
		String body = latin.substring(latin.indexOf("\r\n\r\n") + 4);
		return new Request(this.name + " as curl sends it", direct((head + body).getBytes(StandardCharsets.ISO_8859_1)),
				head.length(), this.brokenOff, this.expected, this.content);
	}

	/** Only the first half of what its head promises. */
	Request brokenOffHalfWay() {
		return new Request(this.name, direct(this.bytes.duplicate().limit(this.bytes.capacity() / 2)),
				this.bytes.capacity() / 2, true, this.expected, this.content);
	}

	Request expecting(Integer... statuses) {
		return new Request(this.name, this.bytes, this.head, this.brokenOff, Set.of(statuses), this.content);
	}

	/** Answered with 200 and this in the body. */
	Request expecting(String inTheAnswer) {
		return new Request(this.name, this.bytes, this.head, this.brokenOff, Set.of(200), inTheAnswer);
	}

	/** Or answered with one of these. */
	Request or(Set<Integer> others) {
		Set<Integer> statuses = new HashSet<>(this.expected);
		statuses.addAll(others);
		return new Request(this.name, this.bytes, this.head, this.brokenOff, Set.copyOf(statuses), this.content);
	}

	boolean isRightlyAnsweredWith(Answer answer) {
		return this.expected.contains(answer.status())
				&& (answer.status() != 200 || answer.text().contains(this.content));
	}

	private static Request of(String name, String line, String headers, byte[] body, int length) {
		byte[] head = ascii(line + " HTTP/1.1\r\nHost: localhost\r\n" + headers
				+ (line.startsWith("GET") ? "" : "Content-Length: " + length + "\r\n") + "\r\n");
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head);
		all.writeBytes(body);
		return new Request(name, direct(all.toByteArray()), all.size(), false, Set.of(200), "");
	}

	private static ByteBuffer direct(byte[] bytes) {
		return direct(ByteBuffer.wrap(bytes));
	}

	private static ByteBuffer direct(ByteBuffer bytes) {
		return ByteBuffer.allocateDirect(bytes.remaining()).put(bytes).flip().asReadOnlyBuffer();
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
