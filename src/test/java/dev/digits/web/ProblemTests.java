package dev.digits.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@RunningService
@TestPropertySource(properties = { "digits.picture.max-bytes=1MB", "digits.picture.max-pixels=4000000" })
class ProblemTests {

	@Test
	void aFormWithoutAPartImageIsTheClientsMistake() {
		isProblem(given().multiPart("picture", Pictures.asset("five.jpeg")).post("/predict"), 400, "image-missing",
				"no part named 'image'");
	}

	@Test
	void aPartThatIsTextSaysThatTheAtSignIsMissing() {
		isProblem(given().multiPart("image", "five.jpeg").post("/predict"), 400, "image-missing", "-F image=@");
	}

	@Test
	void twoPicturesInOneRequestAreOneTooMany() {
		isProblem(given().multiPart("image", Pictures.asset("five.jpeg"))
			.multiPart("image", Pictures.asset("six.jpeg"))
			.post("/predict"), 400, "several-images", "one picture per request");
	}

	@Test
	void anEmptyPictureIsRefused() {
		isProblem(given().multiPart("image", "empty.png", new byte[0]).post("/predict"), 400, "image-empty",
				"no bytes");
	}

	@Test
	void aFormWithoutABoundaryIsRefused() {
		isProblem(given().contentType("multipart/form-data").body("not a form".getBytes()).post("/predict"), 400,
				"malformed-request", "multipart/form-data");
	}

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

	@Test
	void tooManyBytesInAFormAreRefused() {
		isProblem(given().multiPart("image", "large.png", new byte[1_200_000]).post("/predict"), 413, "too-many-bytes",
				"1 MB");
	}

	@Test
	void tooManyBytesInABodyAreRefused() {
		isProblem(given().contentType("image/png").body(new byte[1_200_000]).post("/predict"), 413, "too-many-bytes",
				"1 MB");
	}

	@Test
	void tooManyBytesForAnInferenceAreRefusedInItsForm() {
		given().contentType("application/octet-stream")
			.body(new byte[1_200_000])
			.post("/v2/models/digit-cnn/infer")
			.then()
			.statusCode(413)
			.contentType("application/json")
			.body("type", equalTo("urn:problem-type:digits:too-many-bytes"))
			.body("error", containsString("1 MB"));
	}

	@Test
	void tooManyPixelsAreRefused() {
		byte[] large = Pictures.png(new BufferedImage(3000, 3000, BufferedImage.TYPE_BYTE_BINARY));
		isProblem(given().multiPart("image", "large.png", large).post("/predict"), 413, "too-many-pixels", "3000");
	}

	@Test
	void bytesThatAreNoPictureAreRefused() {
		isProblem(given().multiPart("image", "five.png", "certainly no picture".getBytes()).post("/predict"), 415,
				"not-a-picture", "PNG");
	}

	@Test
	void aDamagedPictureIsRefused() {
		byte[] whole = Pictures.blankPage(200, 200);
		isProblem(given().multiPart("image", "half.png", Arrays.copyOf(whole, whole.length / 2)).post("/predict"), 415,
				"not-a-picture", "damaged");
	}

	@Test
	void aBodyThatIsNeitherFormNorPictureIsRefused() {
		isProblem(given().contentType("application/json").body("{}").post("/predict"), 415, "unsupported-request",
				"multipart/form-data");
	}

	@Test
	void aBlankPageShowsNoDigit() {
		isProblem(given().multiPart("image", "blank.png", Pictures.blankPage(800, 600)).post("/predict"), 422,
				"no-digit", "No digit found");
	}

	@Test
	void aPhotoOfBlankPaperShowsNoDigit() {
		isProblem(given().multiPart("image", Pictures.asset("blank.jpeg")).post("/predict"), 422, "no-digit",
				"No digit found");
	}

	@Test
	void anUnknownAddressPointsToTheDocumentation() {
		given().get("/no-such-thing")
			.then()
			.statusCode(404)
			.contentType("application/problem+json")
			.body("detail", containsString("/swagger-ui.html"));
	}

	@Test
	void theWrongMethodIsRefused() {
		given().get("/predict")
			.then()
			.statusCode(405)
			.contentType("application/problem+json")
			.body("detail", containsString("does not answer this method"));
	}

	@Test
	void aParameterThatIsNotUnderstoodIsNamed() {
		isProblem(given().queryParam("view", "maybe").multiPart("image", Pictures.asset("five.jpeg")).post("/predict"),
				400, "malformed-request", "'view'");
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
	void aFormOfMorePartsThanAnyoneNeedsIsRefused() {
		RequestSpecification form = given();
		for (int part = 0; part <= 100; part++) {
			form.multiPart("part" + part, "text");
		}
		isProblem(form.post("/predict"), 400, "malformed-request", "a part named 'image'");
	}

	@Test
	void aFileNameThatIsTooLongIsNoLargePicture() {
		isProblem(given().multiPart("image", "a".repeat(20_000), new byte[10]).post("/predict"), 400,
				"malformed-request", "taken apart");
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

	private static void isProblem(Response answer, int status, String slug, String words) {
		answer.then()
			.statusCode(status)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:" + slug))
			.body("status", equalTo(status))
			.body("detail", allOf(containsString(words), not(containsString("Exception"))));
	}

}
