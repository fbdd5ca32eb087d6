package dev.digits.feedback;

import java.time.InstantSource;
import java.util.UUID;

import dev.digits.metrics.DigitMetrics;
import dev.digits.modelstore.ModelStoreProperties;

import org.springframework.stereotype.Service;

/**
 * What digits the answers should have been.
 */
@Service
public class Feedback {

	private final FeedbackProperties properties;

	private final String model;

	private final AnswerIds ids;

	private final FeedbackDatabase database;

	private final EntryLimit limit;

	private final DigitMetrics metrics;

	private final InstantSource clock;

	Feedback(FeedbackProperties properties, ModelStoreProperties model, AnswerIds ids, FeedbackDatabase database,
			EntryLimit limit, DigitMetrics metrics, InstantSource clock) {
		this.properties = properties;
		this.model = model.name();
		this.ids = ids;
		this.database = database;
		this.limit = limit;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Tell the true digit. Told twice, the last time counts, and only that.
	 * @param id of the answer
	 * @param digit 0 to 9
	 * @throws UnknownAnswerException if no answer has that id
	 * @throws AnswerTooOldException if it is too late
	 * @throws FeedbackUnavailableException if it cannot be kept; when this method
	 * returns, it is
	 */
	public void give(UUID id, int digit) {
		Answer answer = this.ids.answer(id, this.model).orElseThrow(UnknownAnswerException::new);
		if (answer.given().isBefore(this.clock.instant().minus(this.properties.within()))) {
			throw new AnswerTooOldException(this.properties.within());
		}
		this.limit.requireRoom();
		Outcome outcome = this.database.inTransaction((tables) -> tables.keep(answer, this.model, digit));
		this.limit.changed(outcome.entries());
		this.metrics.feedback(outcome.tag());
	}

	/**
	 * How often each digit was read as which, by what was told.
	 * @param version of the configured model
	 * @return the counts
	 * @throws FeedbackUnavailableException if the database cannot be used
	 */
	public LiveCounts counts(int version) {
		return this.database
			.inTransaction((tables) -> new LiveCounts(this.model, version, tables.counts(this.model, version)));
	}

}
