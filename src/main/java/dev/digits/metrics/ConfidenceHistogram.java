package dev.digits.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How sure the answers are. Prometheus's own histogram, because a summary of Micrometer
 * rounds a value up to a whole number before it looks for its bucket: each confidence
 * would be a 1.
 *
 * @see <a href="https://github.com/micrometer-metrics/micrometer/issues/2592">Micrometer
 * issue 2592</a>
 */
@Component
class ConfidenceHistogram {

	/**
	 * Upper bounds of the buckets, inclusive. {@link Reference#BOUNDS} are among them.
	 * The last is the highest confidence that there is, so that a quantile can lie
	 * between it and the one before.
	 */
	private static final double[] BOUNDS = { 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999,
			1 };

	private final Histogram histogram = Histogram.builder()
		.name("digits_confidence")
		.help("Confidence of the answers, 0 to 1")
		.classicOnly()
		.classicUpperBounds(BOUNDS)
		.withoutExemplars()
		.build();

	/**
	 * Create the histogram.
	 * @param registry not there where nothing is exported
	 */
	ConfidenceHistogram(ObjectProvider<PrometheusRegistry> registry) {
		registry.ifAvailable((prometheus) -> prometheus.register(this.histogram));
	}

	/**
	 * Record an answer.
	 * @param confidence in it, 0 to 1
	 */
	void record(double confidence) {
		this.histogram.observe(confidence);
	}

}
