package dev.digits.endurance;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

import dev.digits.picture.decode.BenchmarkPhoto;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ten times as many requests as the service can answer. The pictures are photos as phones
 * take them: two processors read some tens of them per second, and ten times that is what
 * a client on the same processors can still offer. It would need more than both to offer
 * ten times as many small pictures. What the client takes of the processors to offer so
 * much the service cannot have: the log tells how much that is.
 * <p>
 * To refuse a request costs the service 0.3 to 0.7 ms, most of it for a connection of its
 * own, and the client 0.15 to 0.3, whatever the picture. On two processors that the
 * client shares that leaves 82 to 97 % of the peak, by the machine and by the hour: its
 * speed drifts by 5 to 20 % between the two peaks.
 */
@Tag("endurance")
class OverloadIT {

	private static final Logger log = LoggerFactory.getLogger(OverloadIT.class);

	private static final double DEADLINE_MILLIS = 2000;

	private static final Duration RECOVERY = Duration.ofSeconds(5);

	private static final double MIN_SHARE_OF_PEAK = 0.9;

	private static final int AT_ONCE = 8;

	/** Far more than can be read: what refuses pictures is to be compiled as well. */
	private static final double WARM_UP_RATE = 300;

	/** Requests outstanding at any time; more are not offered. */
	private static final int MOST = 1500;

	@ParameterizedTest(name = "{0} × {1}")
	@CsvSource({ "5632, 4224", "3648, 2736" })
	void readsAsMuchAtTenTimesItsPeakAndTurnsTheRestDown(int width, int height) throws Exception {
		Supplier<Request> photo = photo(width, height);
		try (ServiceProcess service = ServiceProcess.start("overload")) {
			LoadClient.closed(service.port(), AT_ONCE, Lengths.overloadWarmUp(), photo);
			LoadClient.open(service.port(), WARM_UP_RATE, MOST, Lengths.overloadWarmUp(), photo);
			double usual = LoadClient.inTurn(service.port(), 50, photo).acceptedMillis(0.5);
			Load most = peak(service, photo);
			double peak = most.acceptedPerSecond();

			Load load = LoadClient.open(service.port(), 10 * peak, MOST, Lengths.overload(), photo);
			double recovered = secondsToRecover(service, photo, load.end(), usual);
			double after = peak(service, photo).acceptedPerSecond();
			double possible = peak * (1 - load.clientShare()) / (1 - most.clientShare());

			log.info(
					"""
							Overload by photos of %d × %d: peak %.1f/s, offered %.0f/s for %d s: %s, %d not offered; accepted %.1f/s (%.0f %% of the peak, %.0f %% of what the client leaves of it: it takes %.1f %% of the processors, %.1f %% at the peak), p50 %.0f ms, p99 %.0f ms; \
							others p50 %.1f ms, p99 %.0f ms; recovered after %.1f s (one at a time %.1f ms), peak after it %.1f/s; resident %.0f MB at the most"""
						.formatted(width, height, peak, 10 * peak, Lengths.overload().toSeconds(), load.counts(),
								load.notOffered(), load.acceptedPerSecond(), 100 * load.acceptedPerSecond() / peak,
								100 * load.acceptedPerSecond() / possible, 100 * load.clientShare(),
								100 * most.clientShare(), load.acceptedMillis(0.5), load.acceptedMillis(0.99),
								load.rejectedMillis(0.5), load.rejectedMillis(0.99), recovered, usual, after,
								service.mostResidentMegabytes()));
			SoftAssertions.assertSoftly((softly) -> {
				softly.assertThat(load.counts().keySet()).as("answers").contains("200", "429").isSubsetOf(allowed());
				softly.assertThat(load.wrong()).as("wrong answers").isEmpty();
			});
			Figures.of("overload by photos of %d × %d".formatted(width, height))
				.atMost("p99 in ms", load.acceptedMillis(0.99), 2 * DEADLINE_MILLIS)
				.atLeast("accepted, as a share of the peak", load.acceptedPerSecond() / peak, MIN_SHARE_OF_PEAK)
				.atLeast("share that was offered", offered(load), 0.95)
				.atMost("share that was late", share(load, "504"), 0.001)
				.atMost("seconds to recover", recovered, RECOVERY.toMillis() / 1000.0)
				.atLeast("peak after it, as a share", after / peak, MIN_SHARE_OF_PEAK);
		}
	}

	/** In short the JVM still compiles: beside other work one may be late then. */
	private static Set<String> allowed() {
		return Lengths.isShort() ? Set.of("200", "429", "504") : Set.of("200", "429");
	}

	/** Some clients ask before they send so much, others do not. */
	private static Supplier<Request> photo(int width, int height) {
		Request photo = Request.form("photo", "/predict", "image", BenchmarkPhoto.taken(width, height, "jpeg"))
			.expecting("\"digit\":7")
			.or(Lengths.isShort() ? Set.of(429, 504) : Set.of(429));
		return new Rotation(photo, photo.asCurlSendsIt());
	}

	private static Load peak(ServiceProcess service, Supplier<Request> photo) {
		return LoadClient.closed(service.port(), AT_ONCE, Lengths.peak(), photo);
	}

	private static double share(Load load, String status) {
		return (double) load.counts().getOrDefault(status, 0) / load.ended();
	}

	private static double offered(Load load) {
		return (double) load.ended() / (load.ended() + load.notOffered());
	}

	/**
	 * From the last request of the load on, until ten in turn take hardly longer than
	 * before it.
	 */
	private static double secondsToRecover(ServiceProcess service, Supplier<Request> photo, long end, double usual) {
		long limit = end + 2 * RECOVERY.toNanos();
		Load ten = LoadClient.inTurn(service.port(), 10, photo);
		while (System.nanoTime() < limit && (ten.accepted() < 10 || ten.acceptedMillis(0.5) > 1.5 * usual)) {
			ten = LoadClient.inTurn(service.port(), 10, photo);
		}
		return (System.nanoTime() - end) / 1e9;
	}

}
