package dev.digits.metrics;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * The meters. Buckets of times are set in {@code application.yml}.
 */
@Component
public class DigitMetrics {

	private static final String ACCEPTED = "accepted";

	private static final String UNCERTAIN = "uncertain";

	private static final String REFUSED = "refused";

	/** Stands for a digit where there is none. */
	private static final String NO_DIGIT = "none";

	private final MeterRegistry registry;

	private final Spans spans;

	private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);

	private final ConfidenceHistogram confidence;

	private final MultiGauge model;

	DigitMetrics(MeterRegistry registry, ConfidenceHistogram confidence, Spans spans) {
		this.registry = registry;
		this.confidence = confidence;
		this.spans = spans;
		for (Stage stage : Stage.values()) {
			this.stages.put(stage,
					Timer.builder("digits.stage")
						.description("Time that a picture spends in a stage")
						.tag("stage", stage.tag())
						.register(registry));
		}
		for (int digit = 0; digit <= 9; digit++) {
			predictions(Integer.toString(digit), ACCEPTED);
			predictions(Integer.toString(digit), UNCERTAIN);
		}
		predictions(NO_DIGIT, REFUSED);
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
		return this.stages.get(stage).record(() -> this.spans.span(stage.tag(), work));
	}

	/**
	 * Let what happens on another thread belong to the request of this one, in its trace.
	 * @param <T> what it is given
	 * @param <R> what comes out
	 * @param work to be done on the other thread
	 * @return the same work
	 */
	public <T, R> Function<T, R> propagate(Function<T, R> work) {
		return this.spans.propagate(work);
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
		predictions(Integer.toString(digit), uncertain ? UNCERTAIN : ACCEPTED).increment();
		this.confidence.record(confidence);
	}

	/**
	 * Count a picture that showed no digit.
	 */
	public void refused() {
		predictions(NO_DIGIT, REFUSED).increment();
	}

	private Counter predictions(String digit, String outcome) {
		return Counter.builder("digits.predictions")
			.description("Digits that were read, and pictures that showed none, by the digit answered and by outcome")
			.tags("digit", digit, "outcome", outcome)
			.register(this.registry);
	}

	/**
	 * Begin to count a problem at 0: of a series that begins at 1, Prometheus does not
	 * see the first.
	 * @param reason the problem's name; few different ones
	 */
	public void mayReject(String reason) {
		rejections(reason);
	}

	/**
	 * Count a request that got a problem for an answer.
	 * @param reason the problem's name; few different ones
	 */
	public void rejected(String reason) {
		rejections(reason).increment();
	}

	private Counter rejections(String reason) {
		return Counter.builder("digits.rejected")
			.description("Requests that were not answered with a digit, by reason")
			.tag("reason", reason)
			.register(this.registry);
	}

	/**
	 * Count feedback that was taken.
	 * @param outcome what it changed; few different ones
	 */
	public void feedback(String outcome) {
		Counter.builder("digits.feedback")
			.description("Feedback that was taken, by what it changed")
			.tag("outcome", outcome)
			.register(this.registry)
			.increment();
	}

	/**
	 * Watch the predictors.
	 * @param waiting how many pictures wait
	 * @param busy how many predictors work on a picture
	 * @param most how many pictures may wait
	 * @param predictors how many there are
	 */
	public void watch(Supplier<Number> waiting, Supplier<Number> busy, int most, int predictors) {
		Gauge.builder("digits.queue.size", waiting)
			.description("Pictures that wait for their turn")
			.register(this.registry);
		Gauge.builder("digits.predictors.busy", busy)
			.description("Predictors that work on a picture")
			.register(this.registry);
		Gauge.builder("digits.queue.capacity", () -> most)
			.description("Pictures that may wait")
			.register(this.registry);
		Gauge.builder("digits.predictors", () -> predictors)
			.description("Predictors, busy or not")
			.register(this.registry);
	}

	/**
	 * Watch whether the version that shall be served is.
	 * @param failed whether the last one that was tried is not
	 */
	public void watchRollout(BooleanSupplier failed) {
		Gauge.builder("digits.model.failed", () -> failed.getAsBoolean() ? 1 : 0)
			.description("1 if the last version that was tried is not served")
			.register(this.registry);
	}

	/**
	 * Tell what answers are to be compared with.
	 * @param reference asked whenever the meters are read
	 */
	public void compareWith(Reference reference) {
		for (int digit = 0; digit <= 9; digit++) {
			int each = digit;
			Gauge.builder("digits.reference.share", () -> reference.share(each))
				.description("Share of the answers on the test set, by digit")
				.tag("digit", Integer.toString(digit))
				.register(this.registry);
		}
		for (double bound : Reference.BOUNDS) {
			Gauge.builder("digits.reference.confidence", () -> reference.confidentUpTo(bound))
				.description("Share of the answers on the test set whose confidence is at most the bound")
				.tag("bound", Double.toString(bound))
				.register(this.registry);
		}
		Gauge.builder("digits.reference.confidence.mean", reference::meanConfidence)
			.description("Mean confidence on the test set, 0 to 1")
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
