package dev.digits.endurance;

import java.time.Duration;

import org.assertj.core.api.SoftAssertions;
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

	@Test
	void answersVeryManyMixedRequestsInTheSameMemory() throws Exception {
		Load load = new Load(Duration.ofDays(1));
		// So that a slow machine is never too busy: whether it is, OverloadIT asks.
		try (ServiceProcess service = ServiceProcess.startWith(Lengths.javaOptions(), "endurance",
				"--digits.recognition.deadline=1m"); ResidentMemory memory = ResidentMemory.of(service)) {
			LoadClient.inTurn(service.port(), 1, MixedRequests::description);
			long begun = System.nanoTime();
			new LoadClient(service.port(), new MixedRequests(), load::add).closed(AT_ONCE, Lengths.requests());
			double seconds = (System.nanoTime() - begun) / 1e9;
			memory.stop("resident-megabytes-each-second.txt");
			log.info("Endurance: {} mixed requests in {} s, {}/s: {}; {}", load.ended(), Math.round(seconds),
					Math.round(load.ended() / seconds), load.counts(), memory);
			judge(load, memory);
		}
	}

	private static void judge(Load load, ResidentMemory memory) {
		SoftAssertions.assertSoftly((softly) -> {
			softly.assertThat(load.ended()).as("requests").isEqualTo(Lengths.requests());
			softly.assertThat(load.wrong()).as("wrong answers").isEmpty();
			softly.assertThat(memory.growth()).as("growth of memory").isLessThan(ResidentMemory.LEAK);
		});
		memory.print("mixed requests");
	}

}
