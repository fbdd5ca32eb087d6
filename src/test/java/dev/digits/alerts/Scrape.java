package dev.digits.alerts;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Prometheus gets when it asks once.
 *
 * @param values by series, with its labels, as it is written
 * @param types {@code counter}, {@code gauge}, {@code histogram}, … by name
 */
record Scrape(Map<String, Double> values, Map<String, String> types) {

	private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");

	/** Of a histogram, all of which only ever grow. */
	private static final Pattern PART = Pattern.compile("(.+)_(bucket|count|sum)");

	/**
	 * Read Prometheus's text format.
	 */
	static Scrape of(String text) {
		Map<String, Double> values = new HashMap<>();
		Map<String, String> types = new HashMap<>();
		text.lines().forEach((line) -> {
			Matcher type = TYPE.matcher(line);
			if (type.matches()) {
				types.put(type.group(1), type.group(2));
			}
			else if (!line.startsWith("#") && !line.isBlank()) {
				int end = line.lastIndexOf(' ');
				values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
			}
		});
		return new Scrape(values, types);
	}

	/** The metric's name, without labels. */
	static String name(String series) {
		return series.replaceFirst("\\{.*", "");
	}

	/** Of a series; 0 if it is not there. */
	double value(String series) {
		return this.values.getOrDefault(series, 0.0);
	}

	/** Whether a series is a counter, or part of a histogram. */
	boolean grows(String series) {
		String name = name(series);
		Matcher part = PART.matcher(name);
		return "counter".equals(this.types.get(name))
				|| part.matches() && "histogram".equals(this.types.get(part.group(1)));
	}

}
