package dev.digits.reading;

import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.decode.PictureReader;
import dev.digits.recognition.NumberNetworks;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;
import org.springframework.stereotype.Service;

/**
 * Reads all digits in a picture.
 */
@Service
public class NumberReader {

	private final PictureReader pictures;

	private final Recogniser recogniser;

	private final DigitMetrics metrics;

	NumberReader(PictureProperties properties, Recogniser recogniser, DigitMetrics metrics) {
		this.pictures = new PictureReader(properties.limits());
		this.recogniser = recogniser;
		this.metrics = metrics;
	}

	/**
	 * Read a picture, when it is its turn. Each digit counts as an answer.
	 * @param file asked for the whole file then, so that those that wait need no memory;
	 * what it throws is thrown
	 * @return the digits and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 * @throws dev.digits.recognition.RecognitionException if the service is not ready,
	 * busy or late
	 */
	public NumberReading read(Supplier<byte[]> file) {
		try {
			NumberReading reading = this.recogniser
				.inTurn(this.metrics.propagate((networks) -> reader(networks).read(file.get())));
			for (ReadDigit digit : reading.digits()) {
				Prediction prediction = digit.prediction();
				this.metrics.answered(prediction.digit(), prediction.confidence(), prediction.uncertain());
			}
			return reading;
		}
		catch (NoDigitException ex) {
			this.metrics.refused();
			throw ex;
		}
	}

	private MultiScale reader(NumberNetworks networks) {
		return new MultiScale(this.pictures::read, networks, this.metrics::time);
	}

}
