package dev.digits.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.digits.frame.FramePng;
import dev.digits.frame.Warning;
import dev.digits.picture.raster.Box;
import dev.digits.reading.NumberReading;
import dev.digits.reading.ReadDigit;
import dev.digits.recognition.Prediction;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /read}.
 *
 * @param id names this answer
 * @param text the digits in reading order, rows parted by line feeds
 * @param confidence how likely it is right as a whole, 0 to 1, calibrated
 * @param uncertain whether not to rely on it as a whole: that confidence is too low, one
 * of the digits is uncertain, or there is more that may be a digit
 * @param digits each digit, in reading order
 * @param picture what was seen
 * @param model what answered
 */
record ReadAnswer(UUID id,
		@Schema(description = "The digits in reading order; rows are parted by line feeds",
				example = "0176\n555") String text,
		@Schema(description = "How likely it is right as a whole", minimum = "0", maximum = "1",
				example = "0.982") double confidence,
		@Schema(description = "Do not rely on it as a whole: the confidence is too low, one of the digits is uncertain, or there is more in the picture that may be a digit") boolean uncertain,
		List<NumberDigit> digits, NumberPicture picture, PredictAnswer.AnsweringModel model) {

	/**
	 * One digit.
	 *
	 * @param id names the answer about this digit; feedback takes it
	 * @param digit 0 to 9
	 * @param confidence its probability, 0 to 1, if there is a digit
	 * @param uncertain whether not to rely on it: the confidence is too low
	 * @param row from 0 for the uppermost
	 * @param box where it was found
	 * @param probabilities of the digits 0 to 9, together 1
	 * @param view the frame that the network read, if asked for
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NumberDigit(UUID id, @Schema(minimum = "0", maximum = "9", example = "5") int digit,
			@Schema(minimum = "0", maximum = "1", example = "0.998") double confidence,
			@Schema(description = "Do not rely on it: the confidence is too low") boolean uncertain,
			@Schema(description = "From 0 for the uppermost") int row, Box box, List<Double> probabilities,
			@Schema(description = "With ?view=true: the 28 × 28 frame that the network read, as a data URI of a PNG") @Nullable String view) {

		private static NumberDigit of(UUID id, ReadDigit digit, boolean view) {
			Prediction prediction = digit.prediction();
			return new NumberDigit(id, prediction.digit(), PredictAnswer.rounded(prediction.confidence()),
					prediction.uncertain(), digit.row(), digit.extractedFrame().box(),
					prediction.probabilities().stream().map(PredictAnswer::rounded).toList(),
					view ? FramePng.dataUri(digit.extractedFrame().frame()) : null);
		}

	}

	/**
	 * What was seen.
	 *
	 * @param width of the upright picture in pixels
	 * @param height of the upright picture in pixels
	 * @param warnings what may have made it hard to read
	 * @param page which of several pages was read, from 1
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NumberPicture(int width, int height, @ArraySchema(schema = @Schema(allowableValues = {
			"low-contrast", "blurred", "small", "touches-border" })) List<String> warnings,
			@Schema(description = PredictAnswer.PAGE, minimum = "1", example = "2") @Nullable Integer page){
	}

	/**
	 * Answer.
	 * @param ids name what each digit was taken for; the number as a whole was taken for
	 * none
	 * @param reading what to answer
	 * @param view whether to show the frames
	 * @return the answer
	 */
	static ReadAnswer of(Function<Prediction, UUID> ids, NumberReading reading, boolean view) {
		Prediction any = reading.digits().get(0).prediction();
		return new ReadAnswer(UUID.randomUUID(), reading.text(), PredictAnswer.rounded(reading.confidence()),
				reading.uncertain(),
				reading.digits()
					.stream()
					.map((digit) -> NumberDigit.of(ids.apply(digit.prediction()), digit, view))
					.toList(),
				new NumberPicture(reading.picture().fullWidth(), reading.picture().fullHeight(),
						reading.warnings().stream().sorted().map(Warning::code).toList(),
						PredictAnswer.page(reading.picture())),
				PredictAnswer.AnsweringModel.of(any));
	}

}
