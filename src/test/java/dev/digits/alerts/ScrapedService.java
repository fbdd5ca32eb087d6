package dev.digits.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import dev.digits.DigitsApplication;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The service as it is started, on ports of its own, and with a fault of its own at
 * {@code /failing}.
 */
final class ScrapedService implements AutoCloseable {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final ConfigurableApplicationContext context;

	private ScrapedService(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Start it.
	 * @param properties such as {@code digits.recognition.predictors=1}
	 */
	static ScrapedService start(String... properties) {
		String[] arguments = Stream
			.concat(Stream.of("server.port=0", "management.server.port=0", "digits.feedback.url=jdbc:sqlite::memory:"),
					Stream.of(properties))
			.map("--"::concat)
			.toArray(String[]::new);
		ConfigurableApplicationContext context = SpringApplication.run(DigitsApplication.class, arguments);
		addFault(context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
		return new ScrapedService(context);
	}

	/** Without an annotation by which other tests' services would find it. */
	private static void addFault(RequestMappingHandlerMapping mapping) {
		try {
			mapping.registerMapping(
					RequestMappingInfo.paths("/failing").options(mapping.getBuilderConfiguration()).build(),
					new Fault(), Fault.class.getDeclaredMethod("show"));
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What the metrics do while something happens; the levels are those at rest. */
	Minute record(Runnable cause) {
		Scrape before = scrape();
		cause.run();
		Scrape after = scrape();
		// An answer is sent before its predictor rests.
		while (after.value("digits_predictors_busy") > 0) {
			after = scrape();
		}
		return Minute.between(before, after, after);
	}

	/**
	 * What the metrics do while something happens; the levels are those when the most
	 * pictures wait.
	 */
	Minute recordUnder(Runnable cause) {
		Scrape before = scrape();
		CompletableFuture<Void> happening = CompletableFuture.runAsync(cause);
		Scrape meanwhile = before;
		for (Scrape now = scrape(); !happening.isDone(); now = scrape()) {
			if (now.value("digits_queue_size") > meanwhile.value("digits_queue_size")) {
				meanwhile = now;
			}
		}
		happening.join();
		return Minute.between(before, meanwhile, scrape());
	}

	/**
	 * Have a picture read.
	 * @return the status and, where there is one, how sure the answer is
	 */
	Answer predict(byte[] picture) {
		HttpResponse<String> answer = send(HttpRequest.newBuilder(address("local.server.port", "/predict"))
			.header("Content-Type", "image/png")
			.POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
		return new Answer(answer.statusCode(), JSON.readTree(answer.body()).path("confidence").asDouble(Double.NaN));
	}

	/** Ask for what fails. */
	void fail() {
		send(HttpRequest.newBuilder(address("local.server.port", "/failing")));
	}

	/** Have the store looked at now. */
	void serveNewest() {
		send(HttpRequest.newBuilder(address("local.management.port", "/actuator/models"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{}")));
	}

	private Scrape scrape() {
		return Scrape.of(send(HttpRequest.newBuilder(address("local.management.port", "/actuator/prometheus"))).body());
	}

	private URI address(String port, String path) {
		return URI.create("http://localhost:" + this.context.getEnvironment().getRequiredProperty(port) + path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while the service answered", ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	/** What came back. */
	record Answer(int status, double confidence) {
	}

	/** A fault of our own. */
	static class Fault {

		void show() {
			throw new IllegalStateException("for the test");
		}

	}

}
