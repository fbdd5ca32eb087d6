package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/** In less time than a thread would wait for more to come. */
@RunningService
@Timeout(25)
class SlowUploadTests {

	/** More than there are threads. */
	private static final int MANY = 500;

	private final List<Socket> slow = new ArrayList<>();

	@LocalServerPort
	private int port;

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.slow) {
			socket.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg", "multipart/form-data; boundary=x" })
	void keepNobodyElseWaiting(String type) throws IOException {
		keepNobodyElseWaiting(type, "-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg", "multipart/form-data; boundary=x" })
	void keepNobodyElseWaitingThoughTheyAreCompressed(String type) throws IOException {
		String head = "\u001f\u008b\b\0\0\0\0\0\0\0";
		keepNobodyElseWaiting(type + "\r\nContent-Encoding: gzip", head);
	}

	private void keepNobodyElseWaiting(String headers, String begin) throws IOException {
		for (int i = 0; i < MANY; i++) {
			this.slow.add(begin(headers, begin));
		}
		given().multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.body("digit", equalTo(5));
	}

	private Socket begin(String headers, String begin) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		socket.getOutputStream()
			.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 10000\r\n\r\n%s"
				.formatted(headers, begin)
				.getBytes(StandardCharsets.ISO_8859_1));
		return socket;
	}

}
