package dev.digits.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test as {@code promtool test rules} takes it: replicas, and which alerts fire when.
 */
final class RulesTest {

	private static final Path RULES = Path.of("deploy/prometheus/rules.yml");

	private static final Path FOLDER = Path.of("target/rules-tests");

	/** A name, or an alert's name and its window. */
	private static final Pattern ALERT = Pattern.compile("(\\w+)(?: (\\w+))?");

	private final String name;

	private final List<String> lines = new ArrayList<>();

	private final List<String> checks = new ArrayList<>();

	private final List<String> texts = new ArrayList<>();

	/**
	 * Begin a test.
	 * @param name a sentence
	 * @param replicas what Prometheus sees
	 */
	RulesTest(String name, Replica... replicas) {
		this.name = name;
		this.lines.add("  - name: " + name);
		this.lines.add("    interval: 1m");
		this.lines.add("    input_series:");
		for (Replica replica : replicas) {
			replica.series(isRead())
				.forEach((series, values) -> this.lines
					.add("      - { series: '%s', values: '%s' }".formatted(series, values)));
		}
	}

	/** Of the long histograms only what a rule asks for. */
	private static Predicate<String> isRead() {
		Set<String> words = Stream.of(read(RULES).split("\\W+")).collect(Collectors.toSet());
		return (series) -> words.contains(Scrape.name(series))
				&& (!series.startsWith("http_") || series.contains("uri=\"/predict\""))
				&& (!series.startsWith("http_server_requests_seconds_bucket") || series.contains("le=\"0.5\""));
	}

	/**
	 * These alerts fire then, and no others, but for what one answer in a hundred that is
	 * slow would set off: how fast this machine is just now is not asked here.
	 * @param time from the start, such as {@code 13h10m}
	 * @param alerts by name, with the window if there are several: {@code DigitsSlow 1h}
	 */
	RulesTest fires(String time, String... alerts) {
		return fires("alertname!=\"DigitsSlow\"", time, alerts);
	}

	/** Of the alerts with that name, these fire then. */
	RulesTest firesOf(String alert, String time, String... alerts) {
		return fires("alertname=\"%s\"".formatted(alert), time, alerts);
	}

	private RulesTest fires(String which, String time, String... alerts) {
		this.checks
			.add("      - expr: group by (alertname, window) (ALERTS{alertstate=\"firing\", %s})".formatted(which));
		this.checks.add("        eval_time: " + time);
		this.checks.add("        exp_samples:" + ((alerts.length > 0) ? "" : " []"));
		for (String alert : alerts) {
			String labels = ALERT.matcher(alert)
				.replaceAll((it) -> "alertname=\"%s\"".formatted(it.group(1))
						+ ((it.group(2) != null) ? ", window=\"%s\"".formatted(it.group(2)) : ""));
			this.checks.add("          - { labels: '{%s}', value: 1 }".formatted(labels));
		}
		return this;
	}

	/** Then a query returns one number. */
	RulesTest says(String time, String query, String labels, double value) {
		this.checks.add("      - expr: " + query);
		this.checks.add("        eval_time: " + time);
		this.checks.add("        exp_samples: [{ labels: '%s', value: %s }]".formatted(labels, value));
		return this;
	}

	/** Then an alert fires, once, in these words. */
	RulesTest tells(String time, String alert, String labels, String summary, String description) {
		this.texts.add("""
				- alertname: %s
				  eval_time: %s
				  exp_alerts:
				    - exp_labels: %s
				      exp_annotations:
				        summary: "%s"
				        description: "%s"
				        runbook: docs/operations.md#%s
				""".formatted(alert, time, labels, summary, description, alert.toLowerCase(Locale.ROOT)).indent(6));
		return this;
	}

	/** Have promtool run it. */
	void passes() throws IOException, InterruptedException {
		Files.createDirectories(FOLDER);
		Path file = FOLDER.resolve(this.name.replaceAll("\\W+", "-") + ".yml");
		Files.writeString(file, yaml());
		Process promtool = new ProcessBuilder("promtool", "test", "rules", file.toString()).redirectErrorStream(true)
			.start();
		String said = new String(promtool.getInputStream().readAllBytes());
		assertThat(promtool.waitFor()).as("promtool test rules %s%n%s", file, said).isZero();
	}

	private String yaml() {
		List<String> all = new ArrayList<>(
				List.of("rule_files:", "  - " + RULES.toAbsolutePath(), "evaluation_interval: 1m", "tests:"));
		all.addAll(this.lines);
		all.add("    promql_expr_test:");
		all.addAll(this.checks);
		if (!this.texts.isEmpty()) {
			all.add("    alert_rule_test:");
			all.addAll(this.texts);
		}
		return String.join("\n", all) + "\n";
	}

	/** Whether promtool is to be found. */
	static boolean canRun() {
		return Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, "promtool")));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
