package dev.digits.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import dev.digits.testing.RunningService;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Posts small pictures that were spoilt at random. What the service does not answer well
 * is kept in {@code target/fuzz}, named after its seed.
 */
@RunningService
class PictureFuzzIT {

	private static final Logger log = LoggerFactory.getLogger(PictureFuzzIT.class);

	private static final Path KEPT = Path.of("target", "fuzz");

	/** Answered: a digit, no digit, not a picture, empty, too large. */
	private static final Set<Integer> STATUSES = Set.of(200, 422, 415, 400, 413);

	/** So long an answer may take on a machine that has much else to do. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int CLIENTS = 8;

	private final long pictures = Long.getLong("digits.fuzz.pictures", 1_000);

	private final long first = Long.getLong("digits.fuzz.seed", 0);

	private final Mutations mutations = new Mutations(GoodPictures.all());

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();

	private final Queue<String> failures = new ConcurrentLinkedQueue<>();

	@Test
	void everySpoiltPictureIsAnswered() throws Exception {
		log.info("Seeds {} to {}", this.first, this.first + this.pictures - 1);
		// Until classes are loaded, code is compiled and buffers are there.
		postBesideGoodOnes(this.first - this.pictures / 4, this.first);
		Memory before = Memory.now();
		this.statuses.clear();
		postBesideGoodOnes(this.first, this.first + this.pictures);
		Memory after = Memory.now();
		log.info("{} spoilt pictures, answers by status: {}; memory: {} before, {} after", this.pictures, this.statuses,
				before, after);
		assertThat(this.failures).as("their pictures are in %s", KEPT).isEmpty();
		assertThat(this.statuses).as("some are spoilt only a little").containsKeys(200, 415);
		after.isBackAt(before);
	}

	private void postBesideGoodOnes(long from, long to) throws InterruptedException {
		try (GoodRequests good = new GoodRequests()) {
			post(from, to);
			log.info("{} good requests were answered meanwhile", good.answered());
			assertThat(good.answered()).isGreaterThan(0);
		}
	}

	private void post(long from, long to) throws InterruptedException {
		URI address = URI.create("http://localhost:" + RestAssured.port + "/predict");
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
		try {
			for (Future<?> posted : LongStream.range(from, to)
				.mapToObj((seed) -> clients.submit(() -> post(address, seed)))
				.toList()) {
				posted.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("a picture could not be made", ex);
		}
		finally {
			clients.shutdownNow();
		}
	}

	private void post(URI address, long seed) {
		byte[] picture = this.mutations.picture(seed);
		HttpRequest request = HttpRequest.newBuilder(address)
			.header("Content-Type", "image/png")
			.timeout(PATIENCE)
			.POST(HttpRequest.BodyPublishers.ofByteArray(picture))
			.build();
		try {
			int status = this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
			this.statuses.merge(status, 1, Integer::sum);
			if (!STATUSES.contains(status)) {
				keep(seed, picture, "answered " + status);
			}
		}
		catch (IOException ex) {
			keep(seed, picture, ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void keep(long seed, byte[] picture, String what) {
		this.failures.add("seed " + seed + ": " + what);
		try {
			Files.createDirectories(KEPT);
			Files.write(KEPT.resolve(Long.toString(seed)), picture);
		}
		catch (IOException ex) {
			log.error("The picture of seed {} could not be kept", seed, ex);
		}
	}

}
