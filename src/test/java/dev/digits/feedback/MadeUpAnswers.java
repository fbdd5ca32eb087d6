package dev.digits.feedback;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ids of answers that nobody asked for, as a service with the same secret would give
 * them.
 */
public final class MadeUpAnswers {

	private final AnswerIds ids;

	public MadeUpAnswers(String secret) {
		this.ids = new AnswerIds(Given.properties("jdbc:sqlite::memory:", secret), InstantSource.system());
	}

	/** The id of an answer by the model that is committed. */
	public UUID next(int version) {
		return this.ids.next(Given.prediction(ThreadLocalRandom.current().nextInt(10), version));
	}

}
