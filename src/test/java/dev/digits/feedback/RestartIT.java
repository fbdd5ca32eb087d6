package dev.digits.feedback;

import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.digits.testing.OwnProcess;
import dev.digits.testing.Pictures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was answered with 204 is kept, whatever happens to the process.
 */
@Tag("process")
@Timeout(600)
class RestartIT {

	private static final int WRITERS = 8;

	private static final int ANSWERS = 400;

	@TempDir
	private Path folder;

	@Test
	void nothingIsLostByAnOrdinaryRestart() throws Exception {
		String id;
		try (OwnProcess service = start()) {
			id = predict(service);
			assertThat(tell(service, id, 3)).isEqualTo(204);
		}
		try (OwnProcess service = start()) {
			assertThat(live(service, "matrix[3][5]")).isEqualTo(1);
			assertThat(tell(service, id, 6)).isEqualTo(204);
			assertThat(live(service, "matrix[6][5]")).isEqualTo(1);
			assertThat(live(service, "total")).isEqualTo(1);
		}
	}

	@Test
	void nothingIsLostWhenTheServiceIsKilledInTheMiddleOfIt() throws Exception {
		AtomicInteger begun = new AtomicInteger();
		AtomicInteger taken = new AtomicInteger();
		OwnProcess killed = start();
		Queue<String> ids = new ConcurrentLinkedQueue<>(
				IntStream.range(0, ANSWERS).mapToObj((each) -> predict(killed)).toList());
		List<CompletableFuture<Void>> writers = Stream
			.generate(() -> CompletableFuture.runAsync(() -> tellAll(killed, ids, begun, taken),
					(work) -> new Thread(work).start()))
			.limit(WRITERS)
			.toList();
		writers.forEach(CompletableFuture::join);
		try (OwnProcess service = start()) {
			assertThat(taken).hasValueBetween(ANSWERS / 4, ANSWERS - 1);
			assertThat(live(service, "total")).isBetween(taken.get(), begun.get());
		}
	}

	/** Until there are none left, or nobody listens any more. */
	private static void tellAll(OwnProcess service, Queue<String> ids, AtomicInteger begun, AtomicInteger taken) {
		try {
			for (String id = ids.poll(); id != null; id = ids.poll()) {
				begun.incrementAndGet();
				// Whoever is told that a quarter is taken kills it.
				if (tell(service, id, 5) == 204 && taken.incrementAndGet() == ANSWERS / 4) {
					service.kill();
				}
			}
		}
		catch (Exception ex) {
			// REST Assured throws what HttpClient does, checked or not.
			assertThat(taken.get()).isGreaterThanOrEqualTo(ANSWERS / 4);
		}
	}

	private OwnProcess start() throws Exception {
		return OwnProcess.start(List.of(), "--digits.feedback.url=jdbc:sqlite:" + this.folder.resolve("feedback.db"));
	}

	private static String predict(OwnProcess service) {
		return given().port(service.port())
			.multiPart("image", Pictures.asset("five.jpeg"))
			.post("/predict")
			.then()
			.statusCode(200)
			.extract()
			.path("id");
	}

	private static int tell(OwnProcess service, String id, int digit) {
		return given().port(service.port())
			.contentType("application/json")
			.body("{\"id\":\"%s\",\"digit\":%d}".formatted(id, digit))
			.post("/feedback")
			.statusCode();
	}

	private static int live(OwnProcess service, String path) {
		return given().port(service.port())
			.get("/metrics/confusion?source=live")
			.then()
			.statusCode(200)
			.extract()
			.path(path);
	}

}
