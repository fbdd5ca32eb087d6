package dev.digits.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Very many requests of all sorts: each is answered as it should be, and memory stays
 * what it was.
 */
@Tag("endurance")
class EnduranceIT {

	private static final Logger log = LoggerFactory.getLogger(EnduranceIT.class);

	private static final int AT_ONCE = 8;

	/** Of the resident memory over the second half of the requests. */
	private static final double MOST_DRIFT = 0.05;

	private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();

	@AfterEach
	void stopSampling() {
		this.sampler.shutdownNow();
	}

	@Test
	void answersVeryManyMixedRequestsInTheSameMemory() throws Exception {
		Load load = new Load(Duration.ofDays(1));
		List<Double> megabytes = Collections.synchronizedList(new ArrayList<>());
		try (ServiceProcess service = ServiceProcess.startWith(Lengths.javaOptions(), "endurance")) {
			long begun = System.nanoTime();
			this.sampler.scheduleAtFixedRate(() -> megabytes.add(service.residentMegabytes()), 0, 1, TimeUnit.SECONDS);
			new LoadClient(service.port(), new MixedRequests(), load::add).closed(AT_ONCE,
					() -> load.ended() <= Lengths.requests() - AT_ONCE);
			double seconds = (System.nanoTime() - begun) / 1e9;
			stopSampling();
			Files.writeString(Path.of("target", "endurance", "resident-megabytes-each-second.txt"),
					megabytes.stream().map("%.1f%n"::formatted).collect(Collectors.joining()));
			judge(load, seconds, List.copyOf(megabytes));
		}
	}

	private static void judge(Load load, double seconds, List<Double> megabytes) {
		List<Double> quarters = new ArrayList<>();
		for (int quarter = 0; quarter < 4; quarter++) {
			quarters.add(mean(part(megabytes, quarter / 4.0, (quarter + 1) / 4.0)));
		}
		double middle = mean(part(megabytes, 0.48, 0.52));
		double most = Collections.max(part(megabytes, 0.5, 1));
		double drift = Math.abs(quarters.get(3) / quarters.get(2) - 1);
		double growth = most / middle - 1;
		log.info(
				"Endurance: {} mixed requests in {} s, {}/s: {}; resident by quarters {} MB: drift {} %, most above the middle {} %",
				load.ended(), Math.round(seconds), Math.round(load.ended() / seconds), load.counts(),
				quarters.stream().map(Math::round).toList(), "%.1f".formatted(100 * drift),
				"%.1f".formatted(100 * growth));
		SoftAssertions.assertSoftly((softly) -> {
			softly.assertThat(load.ended()).as("requests").isGreaterThanOrEqualTo(Lengths.requests());
			softly.assertThat(load.wrong()).as("wrong answers").isEmpty();
			softly.assertThat(drift).as("drift of memory from the third to the fourth quarter").isLessThan(MOST_DRIFT);
			softly.assertThat(growth).as("most memory in the second half, beyond the middle").isLessThan(MOST_DRIFT);
		});
	}

	private static List<Double> part(List<Double> all, double from, double to) {
		return all.subList((int) (from * all.size()), (int) Math.ceil(to * all.size()));
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

}
