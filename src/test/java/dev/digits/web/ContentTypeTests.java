package dev.digits.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Content types and boundaries as clients write them, byte by byte.
 */
@RunningService
class ContentTypeTests {

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg; charset=binary", "image/jpeg;charset=x-nonsense",
			"IMAGE/JPEG; Charset=Binary", "image/jpeg; name=my photo.jpeg", "image/jpeg;",
			"image/jpeg; name=\"a;b\"; charset=binary", "application/octet-stream; charset=binary" })
	void aPictureIsReadWhateverElseItsTypeSays(String type) throws IOException {
		assertThat(post("/predict", type, Files.readAllBytes(Pictures.asset("five.jpeg").toPath())))
			.startsWith("HTTP/1.1 200")
			.contains("\"digit\":5");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			value = { "boundary====123=== | ===123===", "Boundary=abc | abc", "BOUNDARY=\"abc\" | abc",
					"boundary=a/b:c?d(e),f@g | a/b:c?d(e),f@g", "charset=utf-8; boundary=abc | abc",
					"charset=binary; boundary=abc | abc", "boundary = abc | abc", "boundary=abc; | abc",
					"boundary=\"a;b\\\"c\"; charset=x-nonsense | a;b\"c" })
	void aFormIsReadHoweverItsBoundaryIsWritten(String parameters, String boundary) throws IOException {
		for (String path : new String[] { "/predict", "/read", "/predict/batch" }) {
			assertThat(post(path, "multipart/form-data; " + parameters, form(boundary))).as(path)
				.startsWith("HTTP/1.1 200")
				.contains("\"digit\":5");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Multipart/Form-Data; boundary=abc", "multipart/form-data;boundary=abc",
			"multipart/form-data ; Boundary=abc" })
	void aFormIsOneInWhateverLetters(String type) throws IOException {
		assertThat(post("/predict", type, form("abc"))).startsWith("HTTP/1.1 200").contains("\"digit\":5");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json; charset=binary", "application/json;charset=utf8mb4" })
	void feedbackIsJsonWhateverElseItsTypeSays(String type) throws IOException {
		assertThat(post("/feedback", type, "{}".getBytes(StandardCharsets.US_ASCII))).startsWith("HTTP/1.1 400")
			.contains("malformed-request");
	}

	@ParameterizedTest
	@ValueSource(strings = { "image", "/", "text/plain; charset=binary" })
	void whatNamesNeitherAFormNorAPictureIsRefusedAsBefore(String type) throws IOException {
		assertThat(post("/predict", type, form("abc"))).startsWith("HTTP/1.1 415").contains("unsupported-request");
	}

	private static byte[] form(String boundary) throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.writeBytes(("--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"five.jpeg\"\r\nContent-Type: image/jpeg; charset=binary\r\n\r\n")
			.getBytes(StandardCharsets.US_ASCII));
		form.writeBytes(Files.readAllBytes(Pictures.asset("five.jpeg").toPath()));
		form.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		return form.toByteArray();
	}

	private static String post(String path, String type, byte[] body) throws IOException {
		try (Socket socket = new Socket("localhost", RestAssured.port)) {
			socket.getOutputStream()
				.write("POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
					.formatted(path, type, body.length)
					.getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().write(body);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
