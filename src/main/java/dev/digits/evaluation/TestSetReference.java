package dev.digits.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Reference;
import dev.digits.modelstore.ModelStoreException;
import dev.digits.modelstore.StoredModel;
import dev.digits.recognition.Recogniser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Lets the metrics tell how the served version answered on its test set, so that drift
 * shows.
 */
@Component
class TestSetReference implements Reference {

	private static final Logger log = LoggerFactory.getLogger(TestSetReference.class);

	/** The bins' bounds are fifteenths. */
	private static final double ROUNDING = 1e-9;

	private final Recogniser recogniser;

	private volatile Known known = new Known(null, null);

	TestSetReference(Recogniser recogniser, DigitMetrics metrics) {
		this.recogniser = recogniser;
		metrics.compareWith(this);
	}

	@Override
	public double share(int digit) {
		return answer((evaluation) -> {
			double answers = Arrays.stream(evaluation.matrix()).mapToInt((row) -> row[digit]).sum();
			return answers / Arrays.stream(evaluation.matrix()).flatMapToInt(Arrays::stream).sum();
		});
	}

	@Override
	public double confidentUpTo(double bound) {
		return answer((evaluation) -> {
			double answers = evaluation.reliability()
				.stream()
				.filter((bin) -> bin.to() <= bound + ROUNDING)
				.mapToInt(Evaluation.Bin::count)
				.sum();
			return answers / answersInBins(evaluation);
		});
	}

	@Override
	public double meanConfidence() {
		return answer((evaluation) -> {
			double sum = evaluation.reliability().stream().mapToDouble((bin) -> bin.count() * bin.confidence()).sum();
			return sum / answersInBins(evaluation);
		});
	}

	private static int answersInBins(Evaluation evaluation) {
		return evaluation.reliability().stream().mapToInt(Evaluation.Bin::count).sum();
	}

	private double answer(ToDoubleFunction<Evaluation> question) {
		return evaluation().map(question::applyAsDouble).orElse(Double.NaN);
	}

	/** Read once for each version: every scrape asks. */
	private Optional<Evaluation> evaluation() {
		StoredModel served = this.recogniser.model().orElse(null);
		Known now = this.known;
		if (now.model() != served) {
			now = new Known(served, (served != null) ? read(served) : null);
			this.known = now;
		}
		return Optional.ofNullable(now.evaluation());
	}

	private static @Nullable Evaluation read(StoredModel model) {
		try {
			return model.read(Evaluation.FILE, Evaluation.class);
		}
		catch (ModelStoreException ex) {
			log.warn("Drift cannot be told for version {}: {}", model.manifest().version(), ex.getMessage());
			return null;
		}
	}

	private record Known(@Nullable StoredModel model, @Nullable Evaluation evaluation) {
	}

}
