package dev.digits.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Opens the page, and remembers what it should not have done.
 */
final class Visits implements AutoCloseable {

	/**
	 * Chromium logs so what the service refuses to read. That is no mistake of the page.
	 */
	private static final String REFUSED = "Failed to load resource: the server responded with a status of 4";

	private final Browser browser;

	private final String address;

	private final List<BrowserContext> contexts = new CopyOnWriteArrayList<>();

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private String expected = REFUSED;

	Visits(Browser browser, String address) {
		this.browser = browser;
		this.address = address;
	}

	/** The page on a desktop's screen. */
	Page open() {
		return open("", Screen.DESKTOP, ColorScheme.LIGHT);
	}

	Page open(String hash) {
		return open(hash, Screen.DESKTOP, ColorScheme.LIGHT);
	}

	Page open(String hash, Screen screen, ColorScheme scheme) {
		BrowserContext context = this.browser
			.newContext(screen.options().setColorScheme(scheme).setLocale("en-GB").setAcceptDownloads(true));
		this.contexts.add(context);
		context.onRequest(this::onlyHere);
		context.onResponse(this::onlyWhatIsThere);
		context.onConsoleMessage(this::noError);
		context.onWebError((error) -> this.complaints.add(error.error()));
		Page page = context.newPage();
		page.navigate(this.address + hash);
		return page;
	}

	/**
	 * Tell that an error is meant to be logged.
	 * @param beginning of the message
	 */
	void expectError(String beginning) {
		this.expected = beginning;
	}

	String address() {
		return this.address;
	}

	List<String> complaints() {
		return this.complaints;
	}

	private void onlyHere(Request request) {
		if (!request.url().startsWith(this.address) && !request.url().matches("(blob|data|about):.*")) {
			this.complaints.add("asked another host: " + request.url());
		}
	}

	private void onlyWhatIsThere(Response response) {
		if (response.status() >= 400 && "GET".equals(response.request().method())
				&& !this.expected.contains("a status of " + response.status())) {
			this.complaints.add("asked for what is not there: " + response.url());
		}
	}

	private void noError(ConsoleMessage message) {
		if ("error".equals(message.type()) && !message.text().startsWith(this.expected)) {
			this.complaints.add("logged: " + message.text());
		}
	}

	@Override
	public void close() {
		this.contexts.forEach(BrowserContext::close);
	}

}
