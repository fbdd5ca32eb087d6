package dev.digits.browser;

import com.microsoft.playwright.Page;
import dev.digits.testing.Variant;
import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@TestPropertySource(properties = Variant.STRICT)
class NoOperationsPageIT {

	@Test
	void theModelsViewDoesWithoutLiveFigures(Visits visits) {
		visits.expectError("Failed to load resource: the server responded with a status of 404");
		Page page = visits.open("#model");
		assertThat(page.locator("#live")).containsText("keeps its live figures to its management port");
		assertThat(page.locator(".heatmap")).isVisible();
	}

	@Test
	void thereMayBeNoFeedbackYet(Visits visits) {
		visits.expectError("Failed to load resource: the server responded with a status of 404");
		Page page = visits.open("#model");
		page.getByLabel("Live, by feedback").check();
		assertThat(page.locator("#confusion")).containsText("Nobody has said yet");
	}

}
