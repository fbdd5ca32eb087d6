package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.GracefulShutdownCallback;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the service does, once it is told to stop, with requests that are on their way.
 */
@RunningService
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ShutdownTests {

	private static final GracefulShutdownCallback WHATEVER_COMES_OF_IT = (result) -> {
	};

	@Autowired
	private ServletWebServerApplicationContext context;

	@Test
	void anUploadThatGoesOnIsReceivedAndAnswered() throws IOException {
		byte[] picture = Files.readAllBytes(Pictures.asset("five.jpeg").toPath());
		int half = picture.length / 2;
		try (Socket socket = beginUpload("image/jpeg", picture.length)) {
			socket.getOutputStream().write(picture, 0, half);
			stop();
			socket.getOutputStream().write(Arrays.copyOfRange(picture, half, picture.length));
			assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("Connection: close", "\"digit\":5");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg", "multipart/form-data; boundary=B" })
	void anUploadThatHaltsIsToldToComeAgain(String type) throws IOException {
		try (Socket socket = beginUpload(type, 5000)) {
			socket.getOutputStream()
				.write("--B\r\nContent-Disposition: form-data; name=image; filename=a.jpeg\r\n\r\nabc"
					.getBytes(StandardCharsets.US_ASCII));
			stop();
			assertThat(answer(socket)).startsWith("HTTP/1.1 503")
				.contains("application/problem+json", "not-ready", "is stopping");
		}
	}

	private void stop() {
		this.context.getWebServer().shutDownGracefully(WHATEVER_COMES_OF_IT);
	}

	/** Sends the head of a request, and waits until it is let in. */
	private static Socket beginUpload(String type, int length) throws IOException {
		Socket socket = new Socket("localhost", RestAssured.port);
		socket.getOutputStream()
			.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n"
				.formatted(type, length)
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(socket.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length())).asString()
			.startsWith("HTTP/1.1 100");
		return socket;
	}

	private static String answer(Socket socket) throws IOException {
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
