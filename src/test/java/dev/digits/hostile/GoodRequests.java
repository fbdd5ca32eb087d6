package dev.digits.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.digits.testing.Pictures;
import io.restassured.RestAssured;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts sample pictures on a thread of its own until it is closed, and remembers what was
 * answered wrongly. Not with REST Assured: while the JVM compiles what of it runs often,
 * it takes up to 120 MB, and those around this measure memory.
 */
final class GoodRequests implements AutoCloseable {

	private static final Map<String, Integer> SAMPLES = Map.of("two.jpeg", 2, "five.jpeg", 5, "seven.jpeg", 7);

	private final AtomicBoolean stopped = new AtomicBoolean();

	private final AtomicInteger answered = new AtomicInteger();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI address = URI.create("http://localhost:" + RestAssured.port + "/predict");

	private final Thread thread = new Thread(this::post, "good-requests");

	private volatile Throwable failure;

	GoodRequests() {
		this.thread.start();
	}

	private void post() {
		try {
			while (!this.stopped.get()) {
				for (Map.Entry<String, Integer> sample : SAMPLES.entrySet()) {
					HttpResponse<String> answer = this.client.send(form(sample.getKey()),
							HttpResponse.BodyHandlers.ofString());
					assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
					assertThat(answer.body()).contains("\"digit\":" + sample.getValue());
					this.answered.incrementAndGet();
				}
			}
		}
		catch (IOException | InterruptedException | RuntimeException | AssertionError ex) {
			this.failure = ex;
		}
	}

	private HttpRequest form(String sample) throws IOException {
		byte[] form = Bytes.join(
				Bytes.text("--XX\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n\r\n"
					.formatted(sample)),
				Files.readAllBytes(Pictures.asset(sample).toPath()), Bytes.text("\r\n--XX--\r\n"));
		return HttpRequest.newBuilder(this.address)
			.header("Content-Type", "multipart/form-data; boundary=XX")
			.POST(HttpRequest.BodyPublishers.ofByteArray(form))
			.build();
	}

	int answered() {
		return this.answered.get();
	}

	/** Stops, and fails if one was answered wrongly. */
	@Override
	public void close() {
		this.stopped.set(true);
		try {
			this.thread.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (this.failure != null) {
			throw new AssertionError("a good request beside the bad ones failed", this.failure);
		}
	}

}
