package dev.digits.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.digits.testing.PictureClient;
import dev.digits.testing.Pictures;
import tools.jackson.databind.JsonNode;

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

	private final PictureClient client = new PictureClient("/predict");

	private final Thread thread = new Thread(this::post, "good-requests");

	private volatile Throwable failure;

	GoodRequests() {
		this.thread.start();
	}

	private void post() {
		try {
			while (!this.stopped.get()) {
				for (Map.Entry<String, Integer> sample : SAMPLES.entrySet()) {
					JsonNode answer = this.client.postForm(sample.getKey(),
							Files.readAllBytes(Pictures.asset(sample.getKey()).toPath()));
					assertThat(answer.path("digit").asInt(-1)).as(answer.toString()).isEqualTo(sample.getValue());
					this.answered.incrementAndGet();
				}
			}
		}
		catch (IOException | RuntimeException | AssertionError ex) {
			this.failure = ex;
		}
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
