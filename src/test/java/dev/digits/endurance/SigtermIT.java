package dev.digits.endurance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.digits.picture.decode.BenchmarkPhoto;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service is told to end while it is busy, again and again. What was sent before that
 * must be answered, with 200 or, turned down properly, 503; what was sent later may find
 * the door shut, but no answer may break off.
 */
@Tag("endurance")
class SigtermIT {

	private static final Logger log = LoggerFactory.getLogger(SigtermIT.class);

	private static final int AT_ONCE = 8;

	private static final Duration GRACE = Duration.ofSeconds(35);

	private final Random random = new Random(1);

	private final Supplier<Request> requests = requests();

	@Test
	void losesNoRequestWhenItIsToldToEnd() throws Exception {
		List<Exchange> lost = new ArrayList<>();
		List<Double> seconds = new ArrayList<>();
		int answered = 0;
		int open = 0;
		int turnedDown = 0;
		for (int i = 0; i < Lengths.terminations(); i++) {
			Termination termination = terminate();
			seconds.add(termination.seconds());
			lost.addAll(termination.lost());
			answered += termination.count(200);
			turnedDown += termination.count(503);
			open += termination.open();
		}
		Collections.sort(seconds);
		log.info(
				"SIGTERM: {} times; {} requests answered with 200 and {} with 503; {} were open at the signal, {} lost; ended after {} s (median), {} s at the most",
				Lengths.terminations(), answered, turnedDown, open, lost.size(),
				"%.2f".formatted(seconds.get(seconds.size() / 2)), "%.2f".formatted(seconds.get(seconds.size() - 1)));
		assertThat(lost).isEmpty();
		assertThat(open).as("requests open at the signal").isGreaterThanOrEqualTo(Lengths.terminations());
	}

	private Termination terminate() throws Exception {
		try (ServiceProcess service = ServiceProcess.start("sigterm")) {
			List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
			AtomicBoolean refused = new AtomicBoolean();
			LoadClient client = new LoadClient(service.port(), this.requests, (exchange) -> {
				exchanges.add(exchange);
				if (exchange.failure() == Exchange.Failure.REFUSED) {
					refused.set(true);
				}
			});
			CompletableFuture<Void> load = CompletableFuture
				.runAsync(() -> client.closed(AT_ONCE, () -> service.isAlive() && !refused.get()));
			assertThat(service.endsWithin(Duration.ofMillis(1000 + this.random.nextInt(2000)))).as(service.lastLines())
				.isFalse();
			long told = System.nanoTime();
			service.terminate();
			assertThat(service.endsWithin(GRACE)).as("ends by itself").isTrue();
			double seconds = (System.nanoTime() - told) / 1e9;
			load.get(1, TimeUnit.MINUTES);
			assertThat(service.exitCode()).as(service.lastLines()).isEqualTo(143);
			assertThat(service.isInMemory()).isFalse();
			return new Termination(List.copyOf(exchanges), told, seconds);
		}
	}

	/** Small pictures and such as take a while. */
	private static Supplier<Request> requests() {
		return new Rotation(
				Request.form("small picture", "/predict", "image", photo(160, 120)).expecting("\"digit\":7"),
				Request.body("photo of 1 megapixel", "/predict", photo(1152, 864)).expecting("\"digit\":7"),
				Request.form("photo of 10 megapixels", "/predict", "image", photo(3648, 2736))
					.expecting("\"digit\":7"));
	}

	private static byte[] photo(int width, int height) {
		return BenchmarkPhoto.taken(width, height, "jpeg");
	}

	/**
	 * What happened.
	 *
	 * @param exchanges all of one process
	 * @param told when the signal was sent
	 * @param seconds from then to the end of the process
	 */
	private record Termination(List<Exchange> exchanges, long told, double seconds) {

		List<Exchange> lost() {
			return this.exchanges.stream().filter((exchange) -> !isWell(exchange)).toList();
		}

		private boolean isWell(Exchange exchange) {
			if (exchange.answer() != null) {
				return exchange.isRight() || exchange.ended() > this.told && exchange.answer().isProblem(503);
			}
			boolean later = exchange.written() > this.told;
			return later && exchange.failure() != Exchange.Failure.CUT_SHORT
					&& exchange.failure() != Exchange.Failure.TIMED_OUT;
		}

		/** Sent before the signal, answered after it. */
		int open() {
			return (int) this.exchanges.stream()
				.filter((exchange) -> exchange.written() < this.told && exchange.ended() > this.told)
				.count();
		}

		int count(int status) {
			return (int) this.exchanges.stream()
				.filter((exchange) -> exchange.answer() != null && exchange.answer().status() == status)
				.count();
		}

	}

}
