package dev.digits.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class NumberPageIT {

	@Test
	void aNumberIsReadAndEveryDigitHasItsBox(Visits visits) {
		Page page = visits.open();
		page.getByLabel("A number").check();
		Hand.drawNumber(page);
		assertThat(page.locator(".answer .text")).hasText("712");
		assertThat(page.locator(".box span")).hasText(new String[] { "7", "1", "2" });
	}

	@Test
	void eachDigitCanBeLookedAtAlone(Visits visits) {
		Page page = visits.open();
		page.getByLabel("A number").check();
		Hand.drawNumber(page);
		page.locator(".digits button").nth(2).click();
		assertThat(page.locator(".detail .of").first()).containsText("Digit 3 of 3: 2");
		assertThat(page.locator(".detail .bars .chosen .of")).hasText("2");
		assertThat(page.locator(".box.chosen span")).hasText("2");
	}

	@Test
	void severalDigitsWhereOneIsExpectedCanBeReadAsANumber(Visits visits) {
		Page page = visits.open();
		Hand.drawTwoOnes(page);
		assertThat(page.locator(".certainty")).hasText("Not sure");
		page.getByText("Read as a number").click();
		assertThat(page.getByLabel("A number")).isChecked();
		assertThat(page.locator(".answer .text")).hasText("11");
		assertThat(page.locator(".box")).hasCount(2);
	}

	@Test
	void aBlankPageHoldsNoNumber(Visits visits) {
		Page page = visits.open();
		page.getByLabel("A number").check();
		page.getByLabel("Sample blank").click();
		assertThat(page.locator(".problem .title")).hasText("No digit in the picture");
	}

}
