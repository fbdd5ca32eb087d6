package dev.digits.feedback;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether feedback is taken. No part of readiness: pictures are read without it.
 */
@Component("feedbackDatabaseHealthIndicator")
class FeedbackHealth implements HealthIndicator {

	private final FeedbackDatabase database;

	FeedbackHealth(FeedbackDatabase database) {
		this.database = database;
	}

	@Override
	public Health health() {
		return this.database.trouble()
			.map((reason) -> Health.down().withDetail("reason", reason).build())
			.orElseGet(() -> Health.up().build());
	}

}
