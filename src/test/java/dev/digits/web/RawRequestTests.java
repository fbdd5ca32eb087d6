package dev.digits.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Requests, byte by byte, that an ordinary client would not send: they break off, stop
 * half way, or are no good HTTP.
 */
@RunningService
@TestPropertySource(properties = Variant.SMALL)
class RawRequestTests {

	@Test
	void aFormThatBreaksOffIsTheClientsMistake() throws IOException {
		assertThat(sendAndHangUp("multipart/form-data; boundary=XX",
				"--XX\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n\r\nabc"))
			.startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "malformed-request");
	}

	@Test
	void aBodyThatBreaksOffIsTheClientsMistake() throws IOException {
		assertThat(sendAndHangUp("image/png", "abc")).startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "broke off");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%zz", "%ff" })
	void aQueryThatCannotBeTakenApartIsTheClientsMistake(String value) throws IOException {
		assertThat(send("POST /predict?view=" + value + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n"
				+ "Content-Length: 0\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "malformed-request", "query");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", ";;//" })
	void anAcceptThatCannotBeMetIsToldSo(String accept) throws IOException {
		assertThat(send("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nAccept: " + accept
				+ "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 406")
			.contains("application/problem+json", "the header Accept");
	}

	@Test
	void whoIsAnsweredHalfWayThroughAFormCanSendTheRestOfIt() throws IOException {
		String begin = "--B\r\nContent-Disposition: form-data; name=image; filename=" + "a".repeat(20_000);
		byte[] rest = new byte[20_000];
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			// Less than what an idle connection has.
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write("""
						POST /predict HTTP/1.1
						Host: localhost
						Connection: close
						Content-Type: multipart/form-data; boundary=B
						Content-Length: %d

						%s""".formatted(begin.length() + 2 * rest.length, begin)
					.replaceAll("\\R", "\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			byte[] answer = new byte[12];
			socket.getInputStream().readNBytes(answer, 0, answer.length);
			assertThat(answer).asString().isEqualTo("HTTP/1.1 400");
			socket.getOutputStream().write(rest);
			assertThatNoException().as("of a reset").isThrownBy(() -> socket.getOutputStream().write(rest));
			assertThatNoException().isThrownBy(socket.getInputStream()::readAllBytes);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "multipart/form-data; boundary=B", "image/png" })
	void bytesThatComeOneByOneAreNotKept(String type) throws IOException {
		String begin = "--B\r\nContent-Disposition: form-data; name=image; filename=a.png\r\n\r\n";
		String head = "POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n"
			.formatted(type, begin.length(), begin);
		assertThat(send(head + "1\r\na\r\n".repeat(40_000))).startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "malformed-request", "small pieces");
	}

	@Test
	void whoAsksWhetherToSendTooMuchNeedNotSendIt() throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream()
				.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: 9000000\r\nExpect: 100-continue\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().readAllBytes()).asString()
				.startsWith("HTTP/1.1 413")
				.contains("Connection: close", "too-many-bytes");
		}
	}

	@Test
	void whoSendsTooMuchBeforeItListensIsToldSoAllTheSame() throws IOException {
		byte[] body = new byte[60_000_000];
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			// Less than what an idle connection has.
			socket.setSoTimeout(10_000);
			socket.getOutputStream()
				.write("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\nContent-Length: %d\r\n\r\n"
					.formatted(body.length)
					.getBytes(StandardCharsets.US_ASCII));
			assertThatNoException().as("of a reset").isThrownBy(() -> socket.getOutputStream().write(body));
			assertThat(socket.getInputStream().readAllBytes()).asString()
				.startsWith("HTTP/1.1 413")
				.contains("Connection: close", "too-many-bytes");
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET /a/%2e%2e/predict HTTP/1.1,400", "GET /%zz HTTP/1.1,400", "GET / HTTP/9.9,426" })
	void whatDoesNotEvenComeToTheServletsIsAProblemToo(String requestLine, int status) throws IOException {
		assertThat(send(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 " + status)
			.contains("application/problem+json", "\"detail\"");
	}

	@Test
	void headersThatAreTooLongAreAProblemToo() throws IOException {
		assertThat(send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(10_000) + "\r\n\r\n"))
			.startsWith("HTTP/1.1 431")
			.contains("application/problem+json", "too long");
	}

	private static String sendAndHangUp(String contentType, String partOfTheBody) throws IOException {
		return send("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: 5000\r\n\r\n%s"
			.formatted(contentType, partOfTheBody));
	}

	private static String send(String request) throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
