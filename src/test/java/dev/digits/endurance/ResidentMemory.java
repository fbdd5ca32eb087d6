package dev.digits.endurance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What a service has of the machine's memory, each second, and whether that stays what it
 * was.
 */
final class ResidentMemory implements AutoCloseable {

	/** A growth that is a leak on any machine. */
	static final double LEAK = 0.5;

	private static final double MAX_DRIFT = 0.05;

	private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor();

	private final List<Double> megabytes = Collections.synchronizedList(new ArrayList<>());

	private ResidentMemory() {
	}

	static ResidentMemory of(ServiceProcess service) {
		ResidentMemory memory = new ResidentMemory();
		memory.sampler.scheduleAtFixedRate(() -> memory.megabytes.add(service.residentMegabytes()), 0, 1,
				TimeUnit.SECONDS);
		return memory;
	}

	/** Watch no longer, and leave what was seen in {@code target/endurance}. */
	void stop(String file) throws IOException {
		close();
		Files.writeString(Path.of("target", "endurance", file),
				all().stream().map("%.1f%n"::formatted).collect(Collectors.joining()));
	}

	/** From the third to the fourth quarter of the time, as a share. */
	double drift() {
		List<Double> quarters = quarters();
		return Math.abs(quarters.get(3) / quarters.get(2) - 1);
	}

	/** The most in the second half, beyond the middle, as a share. */
	double growth() {
		return Collections.max(part(0.5, 1)) / mean(part(0.48, 0.52)) - 1;
	}

	/** The mean of each quarter of the time. */
	List<Double> quarters() {
		List<Double> quarters = new ArrayList<>();
		for (int quarter = 0; quarter < 4; quarter++) {
			quarters.add(mean(part(quarter / 4.0, (quarter + 1) / 4.0)));
		}
		return quarters;
	}

	/** What is expected of a machine that has nothing else to do. */
	void print(String name) {
		Figures.of("memory after " + name)
			.atMost("drift from the third to the fourth quarter", drift(), MAX_DRIFT)
			.atMost("most in the second half, beyond the middle", growth(), MAX_DRIFT);
	}

	@Override
	public String toString() {
		return "resident by quarters %s MB: drift %.1f %%, most above the middle %.1f %%"
			.formatted(quarters().stream().map(Math::round).toList(), 100 * drift(), 100 * growth());
	}

	private List<Double> part(double from, double to) {
		List<Double> all = all();
		return all.subList((int) (from * all.size()), (int) Math.ceil(to * all.size()));
	}

	private List<Double> all() {
		synchronized (this.megabytes) {
			return List.copyOf(this.megabytes);
		}
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	@Override
	public void close() {
		this.sampler.shutdownNow();
	}

}
