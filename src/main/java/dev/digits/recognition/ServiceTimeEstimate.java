package dev.digits.recognition;

import java.time.Duration;

/**
 * How long a turn has taken of late: the exponentially weighted mean, from which follows
 * how long those who wait will wait.
 */
final class ServiceTimeEstimate {

	/** The mean follows a change within some twenty turns. */
	private static final double WEIGHT = 0.1;

	private double meanNanos;

	synchronized void add(long nanos) {
		this.meanNanos += ((this.meanNanos > 0) ? WEIGHT : 1) * (nanos - this.meanNanos);
	}

	/**
	 * When a number of turns will be over, if all threads work on them.
	 * @param turns how many
	 * @param threads how many at once
	 * @return the time from now
	 */
	synchronized Duration untilDone(int turns, int threads) {
		return Duration.ofNanos((long) (turns * this.meanNanos / threads));
	}

}
