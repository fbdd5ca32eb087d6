package dev.digits.endurance;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;

/**
 * What came of many requests. Rates are those of the time in which requests were sent,
 * without the wait for the last answers.
 */
final class Load {

	private final Map<String, Integer> counts = new TreeMap<>();

	private final Map<String, String> wrong = new TreeMap<>();

	private final long begun = System.nanoTime();

	private final Duration time;

	private int ended;

	private int acceptedInTime;

	private long[] accepted = new long[1024];

	private int acceptedCount;

	private long[] rejected = new long[1024];

	private int rejectedCount;

	private long notOffered;

	private final long clientCpuBefore = clientCpu();

	private double clientShare;

	/**
	 * Nothing yet.
	 * @param time in which requests are sent, from now on
	 */
	Load(Duration time) {
		this.time = time;
	}

	synchronized void add(Exchange exchange) {
		this.ended++;
		this.counts.merge(exchange.status(), 1, Integer::sum);
		if (!exchange.isRight()) {
			this.wrong.putIfAbsent(exchange.request().name(), exchange.outcome());
		}
		if (exchange.answer() != null && exchange.answer().status() == 200) {
			this.accepted = with(this.accepted, this.acceptedCount++, exchange.nanos());
			this.acceptedInTime += (exchange.ended() <= end()) ? 1 : 0;
		}
		else if (exchange.answer() != null) {
			this.rejected = with(this.rejected, this.rejectedCount++, exchange.nanos());
		}
	}

	private static long[] with(long[] values, int index, long value) {
		long[] enough = (index < values.length) ? values : Arrays.copyOf(values, 2 * values.length);
		enough[index] = value;
		return enough;
	}

	void notOffered(long count) {
		this.notOffered = count;
	}

	/** All has been sent and answered: what the client has taken is known. */
	void done() {
		double elapsed = (double) (System.nanoTime() - this.begun) * Runtime.getRuntime().availableProcessors();
		this.clientShare = (clientCpu() - this.clientCpuBefore) / elapsed;
	}

	private static long clientCpu() {
		return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
	}

	/** When the time is over, by {@link System#nanoTime()}. */
	long end() {
		return this.begun + this.time.toNanos();
	}

	/** How many requests have ended, one way or another. */
	synchronized int ended() {
		return this.ended;
	}

	/** How often each status or failure came. */
	synchronized Map<String, Integer> counts() {
		return new TreeMap<>(this.counts);
	}

	/** What should not have come: of each kind of request the first such outcome. */
	synchronized Map<String, String> wrong() {
		return new TreeMap<>(this.wrong);
	}

	int accepted() {
		return this.acceptedCount;
	}

	int rejected() {
		return this.rejectedCount;
	}

	/** Requests that the client was too slow to send. */
	long notOffered() {
		return this.notOffered;
	}

	/** What the client took of the machine's processors, from 0 to 1. */
	double clientShare() {
		return this.clientShare;
	}

	/** Answers of status 200 per second. */
	double acceptedPerSecond() {
		return this.acceptedInTime * 1e9 / this.time.toNanos();
	}

	/** In milliseconds, of those answered with 200. */
	double acceptedMillis(double quantile) {
		return quantile(this.accepted, this.acceptedCount, quantile);
	}

	/** In milliseconds, of those answered otherwise. */
	double rejectedMillis(double quantile) {
		return quantile(this.rejected, this.rejectedCount, quantile);
	}

	private static double quantile(long[] values, int count, double quantile) {
		if (count == 0) {
			return Double.NaN;
		}
		long[] sorted = Arrays.copyOf(values, count);
		Arrays.sort(sorted);
		return sorted[(int) Math.min(count - 1L, Math.round(quantile * count))] / 1e6;
	}

}
