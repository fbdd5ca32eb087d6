package dev.digits.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.restassured.RestAssured;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts the machine's own Chromium, once for all tests, and gives each test visits to
 * the page.
 */
class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

	private static final Path EXECUTABLE = Path
		.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));

	/** It comes with Maven's profile "browser". */
	private static final String DRIVER = "com.microsoft.playwright.impl.driver.jar.DriverJar";

	/** On a machine that has much else to do. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (!Files.isExecutable(EXECUTABLE)) {
			return ConditionEvaluationResult
				.disabled("needs " + EXECUTABLE + ", or another Chromium that CHROMIUM names");
		}
		return ClassUtils.isPresent(DRIVER, null) ? ConditionEvaluationResult.enabled("there is " + EXECUTABLE)
				: ConditionEvaluationResult.disabled("needs Playwright's driver, which -Pbrowser brings");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visits.class;
	}

	@Override
	public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Browser browser = context.getRoot()
			.getStore(OURS)
			.computeIfAbsent(Running.class, (key) -> Running.start(), Running.class)
			.browser();
		return context.getStore(OURS)
			.computeIfAbsent(Visits.class,
					(key) -> new Visits(browser, "http://localhost:%d/".formatted(RestAssured.port)), Visits.class);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Visits visits = context.getStore(OURS).remove(Visits.class, Visits.class);
		if (visits != null) {
			visits.close();
			assertThat(visits.complaints()).isEmpty();
		}
	}

	/**
	 * The browser that runs; it ends with the tests.
	 *
	 * @param playwright drives it
	 * @param browser is driven
	 */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
			return new Running(playwright,
					playwright.chromium()
						.launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE)
							.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
									"--disable-background-networking", "--disable-component-update",
									"--disable-sync"))));
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
