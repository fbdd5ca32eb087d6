package dev.digits.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.digits.testing.RunningService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sends what nobody should send, while good requests go on beside it.
 */
@RunningService
class BadInputIT {

	private static final Logger log = LoggerFactory.getLogger(BadInputIT.class);

	/** So long an answer may take on a machine that has much else to do. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	/** How many are sent. */
	private static final int MOST = Integer.getInteger("digits.bad-inputs", 100);

	@Test
	void everyBadRequestIsAnsweredAndNoGoodOneSuffers() throws Exception {
		assertThat(BadInputs.all()).hasSizeGreaterThanOrEqualTo(300)
			.extracting(BadRequest::name)
			.doesNotHaveDuplicates();
		List<BadRequest> requests = BadInputs.some(MOST);
		// Until classes are loaded and buffers are there.
		sendBesideGoodOnes(requests);
		Memory before = Memory.now();
		List<String> failures = sendBesideGoodOnes(requests);
		Memory after = Memory.now();
		log.info("Memory: {} before, {} after", before, after);
		assertThat(failures).as("of %d requests", requests.size()).isEmpty();
		after.isBackAt(before);
	}

	private List<String> sendBesideGoodOnes(List<BadRequest> requests) throws IOException {
		try (GoodRequests good = new GoodRequests()) {
			List<String> failures = send(requests);
			log.info("{} good requests were answered meanwhile", good.answered());
			assertThat(good.answered()).isGreaterThan(0);
			return failures;
		}
	}

	private List<String> send(List<BadRequest> requests) throws IOException {
		Map<Integer, Integer> statuses = new TreeMap<>();
		List<String> failures = new ArrayList<>();
		RawAnswer slowest = new RawAnswer("", 0);
		for (BadRequest request : requests) {
			RawAnswer answer = RawAnswer.to(request.bytes().get());
			statuses.merge(answer.status(), 1, Integer::sum);
			slowest = (answer.millis() > slowest.millis()) ? answer : slowest;
			wrong(request, answer).ifPresent((wrong) -> failures
				.add("%s: %s%n%s".formatted(request.name(), wrong, BadRequest.shown(answer.text()))));
		}
		log.info("{} bad requests, answers by status: {}, the slowest took {} ms", requests.size(), statuses,
				slowest.millis());
		return failures;
	}

	private Optional<String> wrong(BadRequest request, RawAnswer answer) {
		if (!request.statuses().contains(answer.status())) {
			return Optional.of("answered " + answer.status() + ", should be one of " + request.statuses());
		}
		if (answer.millis() > PATIENCE.toMillis()) {
			return Optional.of("took " + answer.millis() + " ms");
		}
		boolean explained = (answer.text().contains("application/problem+json") || answer.isInferenceError())
				&& (answer.text().contains("\"detail\":\"") || !answer.hasBody());
		if (answer.status() >= 400 && !explained) {
			return Optional.of("is no problem detail");
		}
		return answer.text().matches("(?s).*(java\\.|org\\.|Exception|\\tat ).*") ? Optional.of("tells of the inside")
				: Optional.empty();
	}

}
