package dev.digits.hostile;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.digits.testing.Pictures;
import io.restassured.RestAssured;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

/**
 * Posts sample pictures on a thread of its own until it is closed, and remembers what was
 * answered wrongly.
 */
final class GoodRequests implements AutoCloseable {

	private static final Map<String, Integer> SAMPLES = Map.of("two.jpeg", 2, "five.jpeg", 5, "seven.jpeg", 7);

	private final AtomicBoolean stopped = new AtomicBoolean();

	private final AtomicInteger answered = new AtomicInteger();

	private final int port = RestAssured.port;

	private final Thread thread = new Thread(this::post, "good-requests");

	private volatile Throwable failure;

	GoodRequests() {
		this.thread.start();
	}

	private void post() {
		try {
			while (!this.stopped.get()) {
				SAMPLES.forEach((name, digit) -> {
					given().port(this.port)
						.multiPart("image", Pictures.asset(name))
						.post("/predict")
						.then()
						.statusCode(200)
						.body("digit", equalTo(digit));
					this.answered.incrementAndGet();
				});
			}
		}
		catch (RuntimeException | AssertionError ex) {
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
