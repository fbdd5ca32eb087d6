package dev.digits.web;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.frame.FramePng;
import dev.digits.frame.Warning;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.Reading;
import dev.digits.recognition.Prediction;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /predict}.
 *
 * @param id names this answer, for feedback on it
 * @param digit 0 to 9
 * @param confidence the digit's probability, 0 to 1
 * @param uncertain whether not to rely on it: the confidence is too low, what was found
 * is too unlike a digit, or there is more than one digit
 * @param probabilities of the digits 0 to 9, together 1
 * @param picture what was seen
 * @param model what answered
 * @param view the frame that the network read, if asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PredictAnswer(UUID id, @Schema(minimum = "0", maximum = "9", example = "5") int digit,
		@Schema(minimum = "0", maximum = "1", example = "0.998") double confidence,
		@Schema(description = "Do not rely on it: the confidence is too low, what was found is too unlike a digit, or there is more than one digit") boolean uncertain,
		List<Double> probabilities, SeenPicture picture, AnsweringModel model,
		@Schema(description = "With ?view=true: the 28 × 28 frame that the network read, as a data URI of a PNG") @Nullable String view) {

	static final String PAGE = "With a TIFF of several pages: which of them was read, from 1. It is the first that is not blank";

	/**
	 * What was seen.
	 *
	 * @param width of the upright picture in pixels
	 * @param height of the upright picture in pixels
	 * @param box where the digit was found
	 * @param warnings what may have made it hard to read
	 * @param page which of several pages was read, from 1
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record SeenPicture(int width, int height, Box box, @ArraySchema(schema = @Schema(allowableValues = {
			"low-contrast", "blurred", "small", "touches-border", "several-marks" })) List<String> warnings,
			@Schema(description = PAGE, minimum = "1", example = "2") @Nullable Integer page){
	}

	/**
	 * What answered.
	 *
	 * @param name the model's name
	 * @param version its version
	 */
	record AnsweringModel(@Schema(example = "digit-cnn") String name, @Schema(example = "5") String version) {

		static AnsweringModel of(Prediction prediction) {
			return new AnsweringModel(prediction.model(), Integer.toString(prediction.version()));
		}

	}

	static PredictAnswer of(UUID id, Reading reading, boolean view) {
		Prediction prediction = reading.prediction();
		return new PredictAnswer(id, prediction.digit(), rounded(prediction.confidence()), reading.uncertain(),
				prediction.probabilities().stream().map(PredictAnswer::rounded).toList(),
				new SeenPicture(reading.picture().fullWidth(), reading.picture().fullHeight(),
						reading.extractedFrame().box(),
						reading.extractedFrame().warnings().stream().sorted().map(Warning::code).toList(),
						page(reading.picture())),
				AnsweringModel.of(prediction), view ? FramePng.dataUri(reading.extractedFrame().frame()) : null);
	}

	/** Only where there is more than one. */
	static @Nullable Integer page(GreyPicture picture) {
		return (picture.page() > 0) ? picture.page() : null;
	}

	/** Six decimals are more than a probability of ours can claim. */
	static double rounded(double probability) {
		return Math.round(probability * 1e6) / 1e6;
	}

}
