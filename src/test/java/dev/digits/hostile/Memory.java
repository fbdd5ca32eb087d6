package dev.digits.hostile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.management.JMException;
import javax.management.ObjectName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much memory the process holds: after garbage collections, and without what malloc
 * keeps for the next one (after a large method was compiled that is up to 120 MB).
 *
 * @param heap bytes of objects that live
 * @param other resident bytes that are not the heap's: the natives' and the JVM's own; 0
 * where the operating system does not tell
 */
record Memory(long heap, long other) {

	private static final Path STATUS = Path.of("/proc/self/status");

	private static final String RESIDENT = "VmRSS:";

	/**
	 * Wide, so that it holds on any machine. The log has the figures.
	 */
	private static final long MORE_HEAP = 128 << 20;

	private static final long MORE_OTHER = 256 << 20;

	/** In most of them, no large method is just being compiled. */
	private static final int READINGS = 8;

	static Memory now() throws IOException, JMException {
		Memory least = reading();
		for (int i = 1; i < READINGS; i++) {
			Memory reading = reading();
			least = new Memory(Math.min(least.heap, reading.heap), Math.min(least.other, reading.other));
		}
		return least;
	}

	private static Memory reading() throws IOException, JMException {
		System.gc();
		System.gc();
		trimNativeHeap();
		MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
		return new Memory(heap.getUsed(), Math.max(0, resident() - heap.getCommitted()));
	}

	/**
	 * Gives to the operating system what malloc keeps: what {@code jcmd} does as
	 * {@code System.trim_native_heap}, which there is on Linux alone.
	 */
	private static void trimNativeHeap() throws JMException {
		if (!Files.exists(STATUS)) {
			return;
		}
		ManagementFactory.getPlatformMBeanServer()
			.invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"), "systemTrimNativeHeap", new Object[0],
					new String[0]);
	}

	private static long resident() throws IOException {
		if (!Files.exists(STATUS)) {
			return 0;
		}
		try (var lines = Files.lines(STATUS)) {
			return lines.filter((line) -> line.startsWith(RESIDENT))
				.mapToLong((line) -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
				.sum();
		}
	}

	/**
	 * Fails if there is far more than before.
	 */
	void isBackAt(Memory before) {
		assertThat(this.heap).as("heap in use, %s before", before.heap).isLessThan(before.heap + MORE_HEAP);
		assertThat(this.other).as("resident beyond the heap, %s before", before.other)
			.isLessThan(before.other + MORE_OTHER);
	}

	@Override
	public String toString() {
		return "heap %d MB, other %d MB".formatted(this.heap >> 20, this.other >> 20);
	}

}
