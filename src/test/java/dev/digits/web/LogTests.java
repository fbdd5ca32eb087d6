package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client sends cannot pass for a line of the log, not even where all is logged.
 */
@RunningService
@TestPropertySource(properties = Variant.SMALL)
@ExtendWith(OutputCaptureExtension.class)
class LogTests {

	private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR forged";

	private static final String ENCODED = HexFormat.of()
		.withPrefix("%")
		.formatHex(("\r\n" + FORGED).getBytes(StandardCharsets.US_ASCII));

	private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

	@BeforeEach
	void logEverything() {
		this.logging.setLogLevel("dev.digits", LogLevel.TRACE);
		this.logging.setLogLevel("org.springframework.web", LogLevel.TRACE);
	}

	@AfterEach
	void logAsBefore() {
		this.logging.setLogLevel("dev.digits", null);
		this.logging.setLogLevel("org.springframework.web", null);
	}

	@Test
	void aFileNameForgesNoLine(CapturedOutput output) throws IOException {
		assertThat(postFileNamedLikeALogLine("/predict")).startsWith("HTTP/1.1 415");
		assertThat(output.getAll().lines()).isNotEmpty().noneMatch((line) -> line.startsWith(FORGED));
	}

	@Test
	void norDoesOneThatIsLogged(CapturedOutput output) throws IOException {
		assertThat(postFileNamedLikeALogLine("/talkative")).startsWith("HTTP/1.1 500");
		assertThat(output.getAll()).contains("Received a", "IllegalStateException: a", FORGED);
		assertThat(output.getAll().lines()).noneMatch((line) -> line.startsWith(FORGED));
	}

	@Test
	void norDoesAnAddressOrAHeader(CapturedOutput output) throws IOException {
		assertThat(send("GET /" + ENCODED + "?a=" + ENCODED
				+ " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: a\rb\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 4");
		assertThat(send("GET /livez?a=" + ENCODED + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 200");
		assertThat(output.getAll().lines()).isNotEmpty().noneMatch((line) -> line.startsWith(FORGED));
	}

	private static String postFileNamedLikeALogLine(String path) throws IOException {
		String form = "--XX\r\nContent-Disposition: form-data; name=\"image\"; filename*=UTF-8''%s\r\n\r\nabc\r\n--XX--\r\n"
			.formatted("a" + ENCODED + ".png");
		return send(
				"POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: %d\r\n\r\n%s"
					.formatted(path, form.length(), form));
	}

	private static String send(String request) throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
