package dev.digits.recognition;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Says who may wait for a turn: as many as there is room for, and nobody who would not be
 * read by the deadline.
 */
final class Admission {

	/** An estimate may be wrong so much: the deadline must hold all the same. */
	private static final int MARGIN = 2;

	private final RecognitionProperties properties;

	private final ServiceTimeEstimate serviceTime;

	private final AtomicInteger kept = new AtomicInteger();

	Admission(RecognitionProperties properties, ServiceTimeEstimate serviceTime) {
		this.properties = properties;
		this.serviceTime = serviceTime;
	}

	/**
	 * Reserve a place for work that is about to come.
	 * @param waiting how many wait
	 * @return the reservation
	 * @throws BusyException if too much waits or is about to come already
	 */
	Reservation reserve(int waiting) {
		requirePlace(waiting + this.kept.get());
		return new Reservation(this.kept);
	}

	/**
	 * Let work wait for its turn.
	 * @param waiting how many wait before it
	 * @throws BusyException if there is no room, or the deadline would pass
	 */
	void requirePlace(int waiting) {
		boolean late = waiting > 0
				&& untilDone(waiting + 1).multipliedBy(MARGIN).compareTo(this.properties.deadline()) > 0;
		if (late || waiting >= this.properties.queueCapacity()) {
			throw busy(waiting, null);
		}
	}

	BusyException busy(int waiting, @Nullable Throwable cause) {
		return new BusyException(untilDone(waiting + 1), cause);
	}

	private Duration untilDone(int turns) {
		return this.serviceTime.untilDone(turns, this.properties.threads());
	}

}
