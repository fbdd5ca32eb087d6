package dev.digits.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * The meters. Buckets are set in {@code application.yml}.
 */
@Component
public class DigitMetrics {

	private final MeterRegistry registry;

	private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);

	private final DistributionSummary confidence;

	private final MultiGauge model;

	DigitMetrics(MeterRegistry registry) {
		this.registry = registry;
		for (Stage stage : Stage.values()) {
			this.stages.put(stage,
					Timer.builder("digits.stage")
						.description("Time that a picture spends in a stage")
						.tag("stage", stage.tag())
						.register(registry));
		}
		this.confidence = DistributionSummary.builder("digits.confidence")
			.description("Confidence of the answers, 0 to 1")
			.register(registry);
		this.model = MultiGauge.builder("digits.model.info")
			.description("1 for the model that is served")
			.register(registry);
	}

	/**
	 * Do something and record the time it took.
	 * @param <T> what comes out
	 * @param stage the stage that it is
	 * @param work what to do
	 * @return what came out
	 */
	public <T> T time(Stage stage, Supplier<T> work) {
		return this.stages.get(stage).record(work);
	}

	/**
	 * Record the time that a picture spent in a stage.
	 * @param stage the stage
	 * @param time how long
	 */
	public void record(Stage stage, Duration time) {
		this.stages.get(stage).record(time);
	}

	/**
	 * Count an answer.
	 * @param digit the answer, 0 to 9
	 * @param confidence in it, 0 to 1
	 * @param uncertain whether it was marked so
	 */
	public void answered(int digit, double confidence, boolean uncertain) {
		predictions(Integer.toString(digit), uncertain ? "uncertain" : "accepted");
		this.confidence.record(confidence);
	}

	/**
	 * Count a picture that showed no digit.
	 */
	public void refused() {
		predictions("none", "refused");
	}

	private void predictions(String digit, String outcome) {
		Counter.builder("digits.predictions")
			.description("Pictures that were read, by the digit answered and by outcome")
			.tags("digit", digit, "outcome", outcome)
			.register(this.registry)
			.increment();
	}

	/**
	 * Count a request that got a problem for an answer.
	 * @param reason the problem's name; few different ones
	 */
	public void rejected(String reason) {
		Counter.builder("digits.rejected")
			.description("Requests that were not answered with a digit, by reason")
			.tag("reason", reason)
			.register(this.registry)
			.increment();
	}

	/**
	 * Watch the predictors.
	 * @param waiting how many pictures wait
	 * @param busy how many predictors work on a picture
	 */
	public void watch(Supplier<Number> waiting, Supplier<Number> busy) {
		Gauge.builder("digits.queue.size", waiting)
			.description("Pictures that wait for their turn")
			.register(this.registry);
		Gauge.builder("digits.predictors.busy", busy)
			.description("Predictors that work on a picture")
			.register(this.registry);
	}

	/**
	 * Tell which model is served from now on.
	 * @param name the model's name
	 * @param version its version
	 */
	public void serving(String name, int version) {
		Tags tags = Tags.of("name", name, "version", Integer.toString(version));
		this.model.register(List.of(MultiGauge.Row.of(tags, 1)), true);
	}

}
