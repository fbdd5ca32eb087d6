package dev.digits.browser;

import com.microsoft.playwright.Page;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@TestPropertySource(properties = Variant.WITH_KEY)
class KeyPageIT {

	@Test
	void aServiceThatWantsAKeyAsksForIt(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		assertThat(page.locator("#key")).isVisible();
		assertThat(page.locator("#key-detail")).containsText("This service asks for an API key.");
		page.locator("#key-value").fill(Variant.KEY);
		page.keyboard().press("Enter");
		assertThat(page.locator(".verdict .digit")).hasText("5");
		page.getByLabel("Sample six").click();
		assertThat(page.locator(".verdict .digit")).hasText("6");
		assertThat(page.locator("#key")).isHidden();
	}

	@Test
	void aWrongKeyIsAskedForAgain(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		page.locator("#key-value").fill("open-sesame-41");
		page.getByText("Use it").click();
		assertThat(page.locator("#key-value")).hasValue("");
		assertThat(page.locator("#key")).isVisible();
	}

	@Test
	void withoutAKeyTheServicesWordsAreShown(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		assertThat(page.locator("#key")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator(".problem .title")).hasText("No API key, or a wrong one");
	}

	@Test
	void theKeyIsForgottenWithTheTab(Visits visits) {
		Page page = visits.open();
		page.getByLabel("Sample five").click();
		page.locator("#key-value").fill(Variant.KEY);
		page.getByText("Use it").click();
		assertThat(page.locator(".verdict .digit")).hasText("5");
		Page other = page.context().newPage();
		other.navigate(visits.address());
		other.getByLabel("Sample five").click();
		assertThat(other.locator("#key")).isVisible();
	}

}
