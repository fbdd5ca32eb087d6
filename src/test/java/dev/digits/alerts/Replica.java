package dev.digits.alerts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What Prometheus sees of one replica, minute by minute.
 */
final class Replica {

	private final String instance;

	private final List<Span> spans = new ArrayList<>();

	private Replica(String instance) {
		this.instance = instance;
	}

	/**
	 * A replica of which Prometheus knows nothing yet.
	 * @param instance its name
	 */
	static Replica named(String instance) {
		return new Replica(instance);
	}

	/** The next minutes are all like that one. */
	Replica minutes(int count, Minute minute) {
		this.spans.add(new Span(count, minute));
		return this;
	}

	/** In the next minutes it does not answer. */
	Replica down(int count) {
		this.spans.add(new Span(count, null));
		return this;
	}

	/**
	 * The series in promtool's notation, by name and labels.
	 * @param isRead which metrics the rules read
	 */
	Map<String, String> series(Predicate<String> isRead) {
		Set<String> all = new HashSet<>();
		for (Span span : this.spans) {
			if (span.minute != null) {
				all.addAll(span.minute.added().keySet());
				all.addAll(span.minute.level().keySet());
			}
		}
		Map<String, String> notations = new TreeMap<>();
		notations.put(labelled("up"),
				this.spans.stream()
					.map((span) -> repeated((span.minute != null) ? 1 : 0, 0, span.count))
					.collect(Collectors.joining(" ")));
		all.stream().filter(isRead).forEach((series) -> notations.put(labelled(series), notation(series)));
		return notations;
	}

	private String labelled(String series) {
		String own = "job=\"digits\", instance=\"" + this.instance + "\"";
		return series.contains("{") ? series.replace("{", "{" + own + ", ") : series + "{" + own + "}";
	}

	private String notation(String series) {
		List<String> parts = new ArrayList<>();
		double sum = 0;
		for (Span span : this.spans) {
			if (span.minute == null) {
				// Gone at once, as Prometheus marks what a scrape that fails leaves
				// behind.
				parts.add((span.count > 1) ? "stale _x" + (span.count - 1) : "stale");
			}
			else if (span.minute.added().containsKey(series)) {
				double added = span.minute.added().get(series);
				parts.add(repeated(sum + added, added, span.count));
				sum += span.count * added;
			}
			else if (span.minute.level().containsKey(series)) {
				parts.add(repeated(span.minute.level().get(series), 0, span.count));
			}
			else if (sum > 0) {
				parts.add(repeated(sum, 0, span.count));
			}
			else {
				parts.add((span.count > 1) ? "stale _x" + (span.count - 1) : "stale");
			}
		}
		return String.join(" ", parts);
	}

	private static String repeated(double first, double step, int count) {
		String once = plain(first);
		if (count == 1) {
			return once;
		}
		return (step > 0) ? "%s+%sx%d".formatted(once, plain(step), count - 1) : "%sx%d".formatted(once, count - 1);
	}

	private static String plain(double value) {
		return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
	}

	private record Span(int count, @Nullable Minute minute) {
	}

}
