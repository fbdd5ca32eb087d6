package dev.digits.endurance;

import java.time.Duration;

/**
 * How long the tests go on. {@code -Ddigits.endurance=short} shortens all of them, and
 * {@code -Ddigits.endurance.swaps=10} and so on sets one.
 */
final class Lengths {

	private static final boolean SHORT = "short".equals(System.getProperty("digits.endurance"));

	private Lengths() {
	}

	static boolean isShort() {
		return SHORT;
	}

	static Duration warmUp() {
		return Duration.ofSeconds(length("warm-up-seconds", 30, 8));
	}

	/** Until then memory grows for the JVM still compiles. */
	static Duration memoryWarmUp() {
		return Duration.ofSeconds(length("memory-warm-up-seconds", 90, 15));
	}

	/** Of reading pictures, then of refusing them: two processors compile that long. */
	static Duration overloadWarmUp() {
		return Duration.ofSeconds(length("overload-warm-up-seconds", 120, 6));
	}

	static Duration overload() {
		return Duration.ofSeconds(length("overload-seconds", 300, 10));
	}

	/** Of each measurement of the peak. */
	static Duration peak() {
		return Duration.ofSeconds(length("peak-seconds", 20, 4));
	}

	static int terminations() {
		return length("terminations", 50, 3);
	}

	static int swaps() {
		return length("swaps", 100, 8);
	}

	static int requests() {
		return length("requests", 1_000_000, 10_000);
	}

	static int feedback() {
		return length("feedback", 1_000_000, 10_000);
	}

	/** For tests of memory that are too short for the heap to be all used. */
	static String javaOptions() {
		return SHORT ? ServiceProcess.WHOLE_HEAP + " " + compiler() : "";
	}

	/**
	 * For tests of memory that are too short for the second compiler to be done: it
	 * takes, and gives back, tens of megabytes at a time.
	 */
	static String compiler() {
		return SHORT ? "-XX:TieredStopAtLevel=1" : "";
	}

	private static int length(String name, int full, int brief) {
		return Integer.getInteger("digits.endurance." + name, SHORT ? brief : full);
	}

}
