package dev.digits.feedback;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

/**
 * Keeps the database from growing without end. To count its entries takes long where
 * there are many: it is done now and then, for other replicas add some too, and kept up
 * to date in between.
 */
@Component
class EntryLimit {

	private final long most;

	private final AtomicLong entries = new AtomicLong();

	EntryLimit(FeedbackProperties properties) {
		this.most = properties.mostEntries();
	}

	/**
	 * Ask for room for one more.
	 * @throws FeedbackUnavailableException if there is none
	 */
	void requireRoom() {
		if (this.entries.get() >= this.most) {
			throw new FeedbackUnavailableException(
					"Feedback was given on more answers than can be remembered. Try again tomorrow; "
							+ "the operator can allow more (digits.feedback.most-entries).",
					null);
		}
	}

	/**
	 * There are more, or fewer.
	 * @param change how many were added
	 */
	void changed(long change) {
		this.entries.addAndGet(change);
	}

	/**
	 * There are so many.
	 * @param counted in the database
	 */
	void counted(long counted) {
		this.entries.set(counted);
	}

}
