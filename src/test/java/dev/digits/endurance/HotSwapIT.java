package dev.digits.endurance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.digits.testing.GrowingStore;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/**
 * The model is exchanged again and again while pictures are read: for good versions, for
 * damaged ones and for ones that answer wrongly. Clients notice nothing of it, and memory
 * does not grow.
 */
@Tag("endurance")
class HotSwapIT {

	private static final Logger log = LoggerFactory.getLogger(HotSwapIT.class);

	private static final String MODELS = "/actuator/models";

	private static final String PREDICTOR_THREAD = "predictor";

	private static final int AT_ONCE = 4;

	/** Of what is resident beside the heap. */
	private static final double MAX_GROWTH = 0.05;

	private static final Request FIVE = Request
		.form("five", "/predict", "image", new SamplePicture("five").bytes(160, "png"))
		.expecting("\"digit\":5");

	@TempDir
	Path folder;

	private final List<Double> megabytes = new ArrayList<>();

	private int good;

	private int refused;

	@Test
	void exchangesTheModelUnderLoadAndNobodyNotices() throws Exception {
		GrowingStore store = new GrowingStore(this.folder);
		try (ServiceProcess service = ServiceProcess.startWith(ServiceProcess.WHOLE_HEAP + " " + Lengths.compiler(),
				"hot-swap", "--digits.model-store.path=" + store.root().toAbsolutePath())) {
			LoadClient.closed(service.port(), AT_ONCE, Lengths.memoryWarmUp(), () -> FIVE);
			long threads = service.threads(PREDICTOR_THREAD);
			Load load = new Load(Lengths.warmUp());
			AtomicBoolean done = new AtomicBoolean();
			CompletableFuture<Void> clients = CompletableFuture.runAsync(
					() -> new LoadClient(service.port(), () -> FIVE, load::add).closed(AT_ONCE, () -> !done.get()));
			try {
				for (int i = 0; i < Lengths.swaps(); i++) {
					swap(service, store, i);
					this.megabytes.add(service.residentMegabytesInUse() - ServiceProcess.HEAP_MEGABYTES);
				}
			}
			finally {
				done.set(true);
				clients.get(1, TimeUnit.MINUTES);
			}
			judge(load, threads, service.threads(PREDICTOR_THREAD));
		}
	}

	@Test
	void goesBackToTheVersionServedBefore() throws Exception {
		GrowingStore store = new GrowingStore(this.folder);
		int first = store.newest();
		try (ServiceProcess service = ServiceProcess.start("rollback",
				"--digits.model-store.path=" + store.root().toAbsolutePath())) {
			int second = store.addGood();
			post(service, "{}").then().statusCode(200).body("serving.version", equalTo(second));

			post(service, "{\"rollback\": true}").then().statusCode(200).body("serving.version", equalTo(first));

			assertThat(LoadClient.inTurn(service.port(), 10, () -> FIVE.expecting("\"version\":\"" + first + "\""))
				.wrong()).isEmpty();
		}
	}

	/**
	 * By turns: two good versions, by number and as the newest, a damaged and a wrong
	 * one.
	 */
	private void swap(ServiceProcess service, GrowingStore store, int turn) {
		switch (turn % 4) {
			case 0 -> requireServed(service, numbered(store.addGood()), store.newest());
			case 1 -> requireRefused(service, store.addCorrupt());
			case 2 -> requireServed(service, "{}", store.addGood());
			default -> requireRefused(service, store.addWrong());
		}
	}

	private void requireServed(ServiceProcess service, String order, int version) {
		post(service, order).then().statusCode(200).body("serving.version", equalTo(version));
		assertThat(
				LoadClient.inTurn(service.port(), 1, () -> FIVE.expecting("\"version\":\"" + version + "\"")).wrong())
			.isEmpty();
		this.good++;
	}

	private void requireRefused(ServiceProcess service, int version) {
		int before = models(service).getInt("serving.version");
		Response answer = post(service, numbered(version));
		assertThat(answer.statusCode()).as(answer.asString()).isIn(409, 422);
		assertThat(answer.contentType()).startsWith("application/problem+json");
		assertThat(answer.jsonPath().getString("detail")).isNotBlank();
		assertThat(models(service).getInt("serving.version")).isEqualTo(before);
		assertThat(models(service).getString("lastFailure")).isNotBlank();
		this.refused++;
	}

	private void judge(Load load, long threadsBefore, long threadsAfter) {
		double second = median(this.megabytes.subList(this.megabytes.size() / 4, this.megabytes.size() / 2));
		double last = median(this.megabytes.subList(3 * this.megabytes.size() / 4, this.megabytes.size()));
		log.info(
				"Hot swap: {} swaps ({} served, {} refused) under {} requests: {}, p99 {} ms; resident beside the heap {} MB in the second quarter, {} MB in the last ({} %) of {}; {} predictor threads before, {} after",
				Lengths.swaps(), this.good, this.refused, load.ended(), load.counts(),
				"%.1f".formatted(load.acceptedMillis(0.99)), Math.round(second), Math.round(last),
				"%+.1f".formatted(100 * (last / second - 1)), this.megabytes.stream().map(Math::round).toList(),
				threadsBefore, threadsAfter);
		SoftAssertions.assertSoftly((softly) -> {
			softly.assertThat(load.counts().keySet()).as("answers").containsExactly("200");
			softly.assertThat(load.wrong()).as("wrong answers").isEmpty();
			softly.assertThat(last / second - 1).as("growth of memory").isLessThan(ResidentMemory.LEAK);
			softly.assertThat(threadsBefore).as("predictor threads before").isPositive();
			softly.assertThat(threadsAfter).as("predictor threads after").isEqualTo(threadsBefore);
		});
		Figures.of("hot swap").atMost("growth of memory", last / second - 1, MAX_GROWTH);
	}

	private static String numbered(int version) {
		return "{\"version\": %d}".formatted(version);
	}

	private static Response post(ServiceProcess service, String order) {
		return given().contentType(ContentType.JSON).body(order).post(service.management(MODELS));
	}

	private static JsonPath models(ServiceProcess service) {
		return given().get(service.management(MODELS)).then().statusCode(200).extract().jsonPath();
	}

	private static double median(List<Double> values) {
		List<Double> sorted = new ArrayList<>(values);
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

}
