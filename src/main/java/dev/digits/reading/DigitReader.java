package dev.digits.reading;

import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.decode.PictureReader;
import dev.digits.recognition.DigitNetworks;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;
import org.springframework.stereotype.Service;

/**
 * Reads the digit in a picture.
 */
@Service
public class DigitReader {

	private final PictureReader pictures;

	private final Recogniser recogniser;

	private final DigitMetrics metrics;

	DigitReader(PictureProperties properties, Recogniser recogniser, DigitMetrics metrics) {
		this.pictures = new PictureReader(properties.limits());
		this.recogniser = recogniser;
		this.metrics = metrics;
	}

	/**
	 * Read a picture, when it is its turn.
	 * @param file asked for the whole file then, so that those that wait need no memory;
	 * what it throws is thrown
	 * @return the answer and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 * @throws dev.digits.recognition.RecognitionException if the service is not ready,
	 * busy or late
	 */
	public Reading read(Supplier<byte[]> file) {
		try {
			Reading reading = this.recogniser
				.inTurn(this.metrics.propagate((networks) -> reader(networks).read(file.get())));
			Prediction prediction = reading.prediction();
			this.metrics.answered(prediction.digit(), prediction.confidence(), reading.uncertain());
			return reading;
		}
		catch (NoDigitException ex) {
			this.metrics.refused();
			throw ex;
		}
	}

	private CoarseToFine reader(DigitNetworks networks) {
		return new CoarseToFine(this.pictures::read, networks, this.metrics::time);
	}

}
