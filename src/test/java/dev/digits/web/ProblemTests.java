package dev.digits.web;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import dev.digits.testing.Pictures;
import dev.digits.testing.RunningService;
import dev.digits.testing.Variant;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@RunningService
@TestPropertySource(properties = Variant.SMALL)
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
	void whatIsNoPictureIsNamed() {
		isProblem(given().multiPart("image", "five.pdf", "%PDF-1.7".getBytes()).post("/predict"), 415, "not-a-picture",
				"The file is a PDF.");
		isProblem(given().multiPart("image", "five.txt", "data:image/png;base64,iVBORw0KGgo=".getBytes())
			.post("/predict"), 415, "not-a-picture", "The file is a data URI.");
	}

	@Test
	void aDamagedPictureIsRefused() {
		byte[] whole = Pictures.blankPage(200, 200);
		isProblem(given().multiPart("image", "half.png", Arrays.copyOf(whole, whole.length / 2)).post("/predict"), 415,
				"not-a-picture", "ends early");
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
			.body("detail", containsString("swagger-ui.html"));
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

	private static void isProblem(Response answer, int status, String slug, String words) {
		answer.then()
			.statusCode(status)
			.contentType("application/problem+json")
			.body("type", equalTo("urn:problem-type:digits:" + slug))
			.body("status", equalTo(status))
			.body("detail", allOf(containsString(words), not(containsString("Exception"))));
	}

}
