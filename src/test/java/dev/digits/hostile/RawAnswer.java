package dev.digits.hostile;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.RestAssured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came back over the wire.
 *
 * @param text all of it
 * @param millis how long it took, sending included
 */
record RawAnswer(String text, long millis) {

	private static final Logger log = LoggerFactory.getLogger(RawAnswer.class);

	private static final Pattern STATUS = Pattern.compile("\\AHTTP/1.1 (?:100 Continue\r\n\r\nHTTP/1.1 )?(\\d{3})");

	private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d{1,9})\r\n");

	/** Who runs into it has found a request that hangs. */
	private static final int PATIENCE_MILLIS = 30_000;

	/**
	 * Sends bytes over a connection of their own and reads until the service ends it.
	 */
	static RawAnswer to(byte[] request) throws IOException {
		long begun = System.nanoTime();
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.setSoTimeout(PATIENCE_MILLIS);
			// The service may answer, and stop to read, before all is sent.
			Thread sender = new Thread(() -> send(socket, request), "sender");
			sender.start();
			return new RawAnswer(read(socket), (System.nanoTime() - begun) / 1_000_000);
		}
	}

	private static String read(Socket socket) throws IOException {
		try {
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketTimeoutException ex) {
			return "nothing in " + PATIENCE_MILLIS + " ms";
		}
	}

	private static void send(Socket socket, byte[] request) {
		try {
			socket.getOutputStream().write(request);
			if (!isWhole(request)) {
				// The service shall not wait for the rest.
				socket.shutdownOutput();
			}
		}
		catch (IOException ex) {
			log.debug("The service had heard enough", ex);
		}
	}

	/** Who closes after a whole request would be taken to have hung up. */
	private static boolean isWhole(byte[] request) {
		String text = new String(request, StandardCharsets.ISO_8859_1);
		int body = text.indexOf("\r\n\r\n") + 4;
		Matcher length = LENGTH.matcher(text).region(0, Math.max(body, 4));
		return body >= 4 && length.find() && request.length - body >= Long.parseLong(length.group(1));
	}

	int status() {
		Matcher status = STATUS.matcher(this.text);
		return status.find() ? Integer.parseInt(status.group(1)) : 0;
	}

	/** What a client of the Open Inference Protocol understands. */
	boolean isInferenceError() {
		return this.text.contains("application/json") && (this.text.contains("\"error\":\"") || !hasBody());
	}

	boolean hasBody() {
		int body = this.text.lastIndexOf("\r\n\r\n");
		return body >= 0 && body + 4 < this.text.length();
	}

}
