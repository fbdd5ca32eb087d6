package dev.digits.endurance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.digits.feedback.MadeUpAnswers;
import io.restassured.RestAssured;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feedback on very many answers: each is counted, and memory stays what it was.
 */
@Tag("endurance")
class FeedbackIT {

	private static final Logger log = LoggerFactory.getLogger(FeedbackIT.class);

	private static final int AT_ONCE = 8;

	private static final int VERSION = 2;

	private static final String SECRET = "known to this test";

	private final MadeUpAnswers answers = new MadeUpAnswers(SECRET);

	@Test
	void takesVeryMuchFeedbackInTheSameMemory() throws Exception {
		Load load = new Load(Duration.ofDays(1));
		try (ServiceProcess service = ServiceProcess.startWith(Lengths.javaOptions(), "feedback",
				"--digits.feedback.secret=" + SECRET); ResidentMemory memory = ResidentMemory.of(service)) {
			long begun = System.nanoTime();
			new LoadClient(service.port(), this::feedback, load::add).closed(AT_ONCE, Lengths.feedback());
			double seconds = (System.nanoTime() - begun) / 1e9;
			memory.stop("feedback-resident-megabytes-each-second.txt");
			int counted = RestAssured
				.get("http://127.0.0.1:%d/metrics/confusion?source=live&version=%d".formatted(service.port(), VERSION))
				.path("total");
			log.info("Feedback: {} in {} s, {}/s: {}; {}", load.ended(), Math.round(seconds),
					Math.round(load.ended() / seconds), load.counts(), memory);
			SoftAssertions.assertSoftly((softly) -> {
				softly.assertThat(load.wrong()).as("wrong answers").isEmpty();
				softly.assertThat(load.ended()).as("requests").isEqualTo(Lengths.feedback());
				softly.assertThat(counted).as("counted").isEqualTo(Lengths.feedback());
				softly.assertThat(memory.growth()).as("growth of memory").isLessThan(ResidentMemory.LEAK);
			});
			memory.print("feedback");
		}
	}

	private Request feedback() {
		String body = "{\"id\":\"%s\",\"digit\":5}".formatted(this.answers.next(VERSION));
		return Request.post("feedback", "/feedback", "application/json", body.getBytes(StandardCharsets.US_ASCII))
			.expecting(204);
	}

}
