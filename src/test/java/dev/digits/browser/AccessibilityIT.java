package dev.digits.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What axe-core finds on each view, in light and in dark.
 *
 * @see <a href="https://github.com/dequelabs/axe-core">axe-core</a>
 */
@BrowserTest
class AccessibilityIT {

	private static final String SERIOUS = """
			async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
				.filter(({ impact }) => impact === 'serious' || impact === 'critical')
				.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`))""";

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void theEmptyDeskIsAccessible(ColorScheme scheme, Visits visits) {
		isAccessible(visits.open("", Screen.DESKTOP, scheme));
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void anAnswerIsAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("", Screen.PHONE, scheme);
		page.getByLabel("Sample five").click();
		page.getByText("The request, to copy").click();
		page.getByText("Wrong").click();
		isAccessible(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void doubtsAreAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("", Screen.DESKTOP, scheme);
		Hand.drawTwoOnes(page);
		assertThat(page.locator(".notes li").first()).isVisible();
		isAccessible(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void aNumberIsAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("", Screen.DESKTOP, scheme);
		page.getByLabel("A number").check();
		Hand.drawTwoOnes(page);
		assertThat(page.locator(".digits button")).hasCount(2);
		isAccessible(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void aProblemIsAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("", Screen.DESKTOP, scheme);
		page.getByLabel("Sample blank").click();
		assertThat(page.locator(".problem")).isVisible();
		isAccessible(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void aBatchIsAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("#batch", Screen.PHONE, scheme);
		page.setInputFiles("#files", new Path[] { Path.of("assets/five.jpeg"), Path.of("assets/blank.jpeg") });
		assertThat(page.getByText("Download CSV")).isVisible();
		isAccessible(page);
	}

	@ParameterizedTest
	@EnumSource(names = { "LIGHT", "DARK" })
	void theModelIsAccessible(ColorScheme scheme, Visits visits) {
		Page page = visits.open("#model", Screen.DESKTOP, scheme);
		assertThat(page.locator(".gallery")).isVisible();
		assertThat(page.locator("#reliability canvas").first()).isVisible();
		isAccessible(page);
	}

	private static void isAccessible(Page page) {
		page.evaluate(axe());
		List<?> findings = (List<?>) page.evaluate(SERIOUS);
		assertThat(findings).isEmpty();
	}

	private static String axe() {
		try (InputStream script = Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException("axe-core is on the class path", ex);
		}
	}

}
