package dev.digits.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.digits.testing.Pictures;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@BrowserTest
class ReadingPageIT {

	private static final Path FIVE = Path.of("assets/five.jpeg");

	@Test
	void drawingASevenGivesSeven(Visits visits) {
		Page page = visits.open();
		Hand.drawSeven(page);
		assertThat(digit(page)).hasText("7");
		assertThat(page.locator(".certainty")).containsText("% sure");
		assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("It is a 7.");
		assertThat(page.locator(".bars li")).hasCount(10);
		assertThat(page.locator(".bars .chosen .of")).hasText("7");
	}

	@Test
	void aFingerDrawsToo(Visits visits) {
		Page page = visits.open("", Screen.PHONE, ColorScheme.DARK);
		Hand.drawSeven(page);
		assertThat(digit(page)).hasText("7");
	}

	@Test
	void theLastStrokeCanBeTakenBack(Visits visits) {
		Page page = visits.open();
		Hand.draw(page, "0.5,0.2 0.5,0.8");
		assertThat(digit(page)).hasText("1");
		Hand.draw(page, "0.2,0.1 0.8,0.9", "0.8,0.1 0.2,0.9");
		page.getByText("Undo").click();
		page.keyboard().press("Control+z");
		assertThat(digit(page)).hasText("1");
		page.getByText("Clear").click();
		assertThat(page.locator(".nothing")).isVisible();
		assertThat(page.getByText("Undo")).isDisabled();
	}

	@Test
	void aDroppedPictureIsReadAndShownWithBoxAndFrame(Visits visits) {
		Page page = visits.open();
		Hand.drop(page, FIVE);
		assertThat(digit(page)).hasText("5");
		assertThat(page.locator(".frame img")).hasAttribute("src", Pattern.compile("data:image/png.*"));
		isWhereTheServiceFoundIt(page, "five.jpeg");
	}

	@Test
	void aPhotoThatLiesIsShownUprightAndItsBoxFits(Visits visits) {
		Page page = visits.open();
		Hand.drop(page, Path.of("assets/nine.jpeg"));
		assertThat(digit(page)).hasText("9");
		isWhereTheServiceFoundIt(page, "nine.jpeg");
	}

	@Test
	void aPastedPictureIsRead(Visits visits) {
		Page page = visits.open();
		Hand.paste(page, "image.jpeg", Hand.read(FIVE));
		assertThat(digit(page)).hasText("5");
	}

	@Test
	void aPhotoTakenOnAPhoneIsRead(Visits visits) {
		Page page = visits.open("", Screen.PHONE, ColorScheme.LIGHT);
		Hand.willChoose(page, FIVE);
		assertThat(page.locator("#camera")).hasAttribute("capture", "environment");
		page.getByText("Take a photo").click();
		assertThat(digit(page)).hasText("5");
	}

	@Test
	void aPictureThatTheBrowserCannotShowIsReadAllTheSame(Visits visits) throws IOException {
		Page page = visits.open();
		Hand.drop(page, "five.tiff", tiff(ImageIO.read(FIVE.toFile())));
		assertThat(page.getByText("This browser cannot show five.tiff.")).isVisible();
		assertThat(digit(page)).hasText("5");
		assertThat(page.locator(".box")).hasCount(1);
	}

	@Test
	void aHeicThatIsDroppedOrPastedGetsTheServicesOwnWords(Visits visits) {
		byte[] heic = "\0\0\0\u0018ftypheix\0\0\0\0mif1heix".getBytes(StandardCharsets.ISO_8859_1);
		String words = "The file is a HEIC picture, as iPhones take them. That is not read here: save it as JPEG";
		Page page = visits.open();
		Hand.drop(page, "five.heic", heic);
		assertThat(page.locator(".problem")).containsText(words);
		page.getByText("Clear").click();
		Hand.paste(page, "five.heic", heic);
		assertThat(page.locator(".problem")).containsText(words);
	}

	@Test
	void thePageThatWasReadIsSaid(Visits visits) throws IOException {
		Page page = visits.open();
		Hand.drop(page, "fax.tiff", Pictures.tiff(Pictures.blankPage(500, 300), Pictures.page("5")));
		assertThat(digit(page)).hasText("5");
		assertThat(page.locator(".notes")).containsText("Page 2 was read");
	}

	@Test
	void aCatIsNoDigit(Visits visits) {
		Page page = visits.open();
		Hand.drop(page, "cat.jpeg", Cat.jpeg());
		assertThat(page.locator(".problem .title")).hasText("No digit in the picture");
	}

	@Test
	void aBlankPageIsNoDigit(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample blank").click();
		assertThat(page.locator(".problem .title")).hasText("No digit in the picture");
		assertThat(page.locator(".box")).hasCount(0);
	}

	@Test
	void anOversizedFileGetsTheServicesOwnWords(Visits visits, @TempDir Path folder) throws IOException {
		Path large = folder.resolve("large.png");
		try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
			file.setLength(30L << 20);
		}
		Page page = visits.open();
		page.setInputFiles("#file", large);
		assertThat(page.locator(".problem")).containsText("Too many bytes");
		assertThat(page.locator(".problem")).containsText("A picture may have 25 MB at the most. Send a smaller one.");
	}

	@Test
	void everySampleIsThereToClick(Visits visits) {
		Page page = visits.open();
		String[] names = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine" };
		for (int digit = 0; digit < names.length; digit++) {
			page.getByLabel("Sample " + names[digit]).click();
			assertThat(digit(page)).hasText(Integer.toString(digit));
		}
	}

	@Test
	void theRequestIsThereToCopy(Visits visits) {
		Page page = visits.open();
		Hand.drop(page, FIVE);
		page.getByText("The request, to copy").click();
		assertThat(page.locator(".request code").first())
			.hasText("curl -F image=@five.jpeg '%spredict?view=true'".formatted(visits.address()));
		page.getByText("Copy", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator(".request button")).hasText(Pattern.compile("Copied|Selected"));
	}

	@Test
	void theKeyboardAloneSuffices(Visits visits) {
		Page page = visits.open();
		Hand.willChoose(page, FIVE);
		tabTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Model")));
		page.keyboard().press("Enter");
		assertThat(page.locator("#model-title")).isFocused();
		tabTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read").setExact(true)));
		page.keyboard().press("Enter");
		// Else it takes the focus away from what is tabbed to meanwhile.
		assertThat(page.locator("#read-title")).isFocused();
		tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Choose a picture")));
		page.keyboard().press("Enter");
		assertThat(digit(page)).hasText("5");
		tabTo(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sample three")));
		page.keyboard().press("Space");
		assertThat(digit(page)).hasText("3");
		tabTo(page, page.getByText("Wrong"));
		page.keyboard().press("Enter");
		assertThat(page.getByLabel("It is 0")).isFocused();
		tabTo(page, page.getByText("The request, to copy"));
		page.keyboard().press("Enter");
		assertThat(page.locator(".request code").first()).isVisible();
	}

	@Test
	void aBusyServiceIsWaitedFor(Visits visits) {
		Page page = visits.open();
		AtomicInteger requests = new AtomicInteger();
		page.route("**/predict?view=true", (route) -> {
			if (requests.getAndIncrement() == 0) {
				route.fulfill(new Route.FulfillOptions().setStatus(429)
					.setHeaders(Map.of("Retry-After", "1", "Content-Type", "application/problem+json"))
					.setBody("{\"title\":\"Busy\",\"status\":429,\"detail\":\"Too many pictures wait.\"}"));
			}
			else {
				route.resume();
			}
		});
		page.getByLabel("Sample five").click();
		assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("The service is busy. Trying again in 1 second.");
		assertThat(digit(page)).hasText("5");
	}

	@Test
	void aServiceThatIsGoneIsSaidToBe(Visits visits) {
		visits.expectError("Failed to load resource: net::ERR_CONNECTION_REFUSED");
		Page page = visits.open();
		page.route("**/predict?view=true", (route) -> route.abort("connectionrefused"));
		Hand.drawSeven(page);
		assertThat(page.locator(".problem .title")).hasText("The service cannot be reached");
	}

	private static Locator digit(Page page) {
		return page.locator(".verdict .digit");
	}

	private static void tabTo(Page page, Locator goal) {
		for (int i = 0; i < 60; i++) {
			page.keyboard().press("Tab");
			if ((boolean) goal.evaluate("(element) => element === document.activeElement")) {
				assertThat(goal).not().hasCSS("outline-style", "none");
				return;
			}
		}
		throw new AssertionError("The keyboard does not lead to " + goal);
	}

	private static void isWhereTheServiceFoundIt(Page page, String name) {
		JsonPath answer = given().multiPart("image", Pictures.asset(name)).post("/predict").jsonPath();
		Locator picture = page.locator(".picture");
		assertThat((Integer) picture.evaluate("(img) => img.naturalWidth")).isEqualTo(answer.getInt("picture.width"));
		assertThat((Integer) picture.evaluate("(img) => img.naturalHeight")).isEqualTo(answer.getInt("picture.height"));
		BoundingBox shown = picture.boundingBox();
		BoundingBox box = page.locator(".box").boundingBox();
		double scale = shown.width / answer.getInt("picture.width");
		assertThat(shown.height / answer.getInt("picture.height")).isCloseTo(scale, within(0.01));
		assertThat((box.x - shown.x) / scale).isCloseTo(answer.getInt("picture.box.x"), within(5.0));
		assertThat((box.y - shown.y) / scale).isCloseTo(answer.getInt("picture.box.y"), within(5.0));
		assertThat(box.width / scale).isCloseTo(answer.getInt("picture.box.width"), within(5.0));
		assertThat(box.height / scale).isCloseTo(answer.getInt("picture.box.height"), within(5.0));
	}

	private static byte[] tiff(BufferedImage picture) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(picture, "tiff", bytes);
		return bytes.toByteArray();
	}

}
