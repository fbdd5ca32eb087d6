package dev.digits.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import dev.digits.recognition.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The tensors that an inference can be asked for. Their first dimension is the number of
 * frames.
 */
enum Output {

	/** Of the digits 0 to 9, for each frame together 1. */
	PROBABILITIES(Datatype.FP32, 10,
			(prediction) -> prediction.probabilities().stream().map(Double::floatValue).toList()),

	/** The likeliest, 0 to 9. */
	DIGIT(Datatype.INT64, 1, (prediction) -> List.of(prediction.digit())),

	/** The digit's probability, calibrated. */
	CONFIDENCE(Datatype.FP32, 1, (prediction) -> List.of((float) prediction.confidence())),

	/** Whether not to rely on the digit, by the model's own bounds. */
	UNCERTAIN(Datatype.BOOL, 1, (prediction) -> List.of(prediction.uncertain()));

	private final Datatype datatype;

	private final int width;

	private final Function<Prediction, List<?>> values;

	Output(Datatype datatype, int width, Function<Prediction, List<?>> values) {
		this.datatype = datatype;
		this.width = width;
		this.values = values;
	}

	static Optional<Output> named(@Nullable String name) {
		return Arrays.stream(values()).filter((output) -> output.tensorName().equals(name)).findFirst();
	}

	String tensorName() {
		return name().toLowerCase(Locale.ROOT);
	}

	Datatype datatype() {
		return this.datatype;
	}

	List<Integer> shape(int frames) {
		return (this.width > 1) ? List.of(frames, this.width) : List.of(frames);
	}

	/** What it takes in Triton's binary extension. */
	int bytes(int frames) {
		return frames * this.width * this.datatype.bytes();
	}

	/** Its elements, row by row. */
	List<Object> elements(List<Prediction> predictions) {
		return predictions.stream().<Object>flatMap((each) -> this.values.apply(each).stream()).toList();
	}

}
