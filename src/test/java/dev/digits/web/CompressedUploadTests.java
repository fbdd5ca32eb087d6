package dev.digits.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.DeflaterOutputStream;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/**
 * Bodies that are compressed with something other than gzip.
 */
@RunningService
@TestPropertySource(properties = Variant.SMALL)
class CompressedUploadTests {

	private static final String FORM = "multipart/form-data; boundary=B";

	@ParameterizedTest
	@ValueSource(strings = { "/predict", "/read", "/predict/batch" })
	void aDeflatedFormIsRead(String path) throws IOException {
		post(path, FORM, "deflate", deflated(form())).statusCode(200);
	}

	@Test
	void aDeflatedPictureIsRead() throws IOException {
		post("/predict", "image/jpeg", "Deflate", deflated(five())).statusCode(200).body("digit", equalTo(5));
	}

	@Test
	void aDeflatedPictureIsNoLargerThanAnother() throws IOException {
		post("/predict", "image/jpeg", "deflate", deflated(new byte[2_000_000])).statusCode(413)
			.body("type", equalTo("urn:problem-type:digits:too-many-bytes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/jpeg", FORM, "application/json" })
	void aDamagedOneIsTheClientsMistake(String type) throws IOException {
		String path = type.endsWith("json") ? "/feedback" : "/predict";
		post(path, type, "deflate", new byte[200]).statusCode(400)
			.body("type", equalTo("urn:problem-type:digits:malformed-request"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/predict", "/read", "/predict/batch", "/feedback" })
	void anotherCompressionIsNamedAsTheProblem(String path) throws IOException {
		post(path, FORM, "br", form()).statusCode(415)
			.header("Accept-Encoding", equalTo("gzip, deflate"))
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:unsupported-encoding"));
	}

	private static byte[] five() throws IOException {
		return Files.readAllBytes(Pictures.asset("five.jpeg").toPath());
	}

	private static byte[] form() throws IOException {
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		form.writeBytes("--B\r\nContent-Disposition: form-data; name=image; filename=five.jpeg\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII));
		form.writeBytes(five());
		form.writeBytes("\r\n--B--\r\n".getBytes(StandardCharsets.US_ASCII));
		return form.toByteArray();
	}

	private static byte[] deflated(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
			deflate.write(bytes);
		}
		return packed.toByteArray();
	}

	private static ValidatableResponse post(String path, String type, String encoding, byte[] body) {
		return given().header("Content-Type", type).header("Content-Encoding", encoding).body(body).post(path).then();
	}

}
