package dev.digits.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class FeedbackPageIT {

	@Test
	void rightTellsTheDigitThatWasAnswered(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		Request told = page.waitForRequest("**/feedback", () -> button(page, "Right"));
		assertThat(JsonPath.from(told.postData()).getInt("digit")).isEqualTo(5);
		assertThat(page.locator(".feedback")).hasText("Noted: it was right.");
		assertThat(told.response().status()).isEqualTo(204);
	}

	@Test
	void wrongAsksForTheDigitAndTellsIt(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		button(page, "Wrong");
		assertThat(page.locator(".choices button")).hasCount(9);
		Request told = page.waitForRequest("**/feedback", () -> page.getByLabel("It is 6").click());
		assertThat(JsonPath.from(told.postData()).getInt("digit")).isEqualTo(6);
		assertThat(page.locator(".feedback")).hasText("Noted: it was 6.");
	}

	@Test
	void oneDigitOfANumberCanBeTold(Visits visits) {
		Page page = visits.open();
		page.getByLabel("A number").check();
		Hand.drawNumber(page);
		page.locator(".digits button").nth(1).click();
		Request told = page.waitForRequest("**/feedback", () -> button(page, "Right"));
		assertThat(JsonPath.from(told.postData()).getInt("digit")).isEqualTo(1);
		assertThat(told.response().status()).isEqualTo(204);
	}

	private static void button(Page page, String name) {
		page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
	}

}
