package dev.digits.alerts;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the metrics did while something happened to the service. It counts for a minute,
 * however long it took.
 *
 * @param added to each series that only grows
 * @param level of each other series
 */
record Minute(Map<String, Double> added, Map<String, Double> level) {

	/**
	 * From one scrape to a later one of the same process.
	 * @param before it happened
	 * @param meanwhile tells the levels
	 * @param after it happened
	 */
	static Minute between(Scrape before, Scrape meanwhile, Scrape after) {
		Map<String, Double> added = new TreeMap<>();
		Map<String, Double> level = new TreeMap<>(meanwhile.values());
		after.values().forEach((series, value) -> {
			if (after.grows(series)) {
				added.put(series, value - before.values().getOrDefault(series, 0.0));
			}
		});
		level.keySet().removeIf(meanwhile::grows);
		// No number to compare with, where there is no model.
		level.values().removeIf((value) -> value.isNaN());
		return new Minute(added, level);
	}

	/**
	 * The same minute, in which so much more happened.
	 * @param other what happened too
	 * @param times how often
	 */
	Minute and(Minute other, long times) {
		Map<String, Double> both = new HashMap<>(this.added);
		other.added.forEach((series, value) -> both.merge(series, times * value, Double::sum));
		return new Minute(both, this.level);
	}

	/** The same minute, with one level raised. */
	Minute raised(String series, double by) {
		Map<String, Double> levels = new HashMap<>(this.level);
		levels.computeIfPresent(series, (name, value) -> value + by);
		return new Minute(this.added, levels);
	}

	/**
	 * How much was added to all series of a metric.
	 * @param metric its name
	 * @param labels that they have, such as {@code le="0.5"}
	 */
	double added(String metric, String... labels) {
		return this.added.entrySet()
			.stream()
			.filter((each) -> Scrape.name(each.getKey()).equals(metric))
			.filter((each) -> Stream.of(labels).allMatch(each.getKey()::contains))
			.mapToDouble(Map.Entry::getValue)
			.sum();
	}

}
