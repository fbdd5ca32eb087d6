package dev.digits.reading;

import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Stage;
import dev.digits.picture.DigitFinder;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.PictureReader;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;

import org.springframework.stereotype.Service;

/**
 * Reads the digit in a picture.
 */
@Service
public class DigitReader {

	private final TwoLooks looks;

	private final DigitMetrics metrics;

	DigitReader(PictureProperties properties, Recogniser recogniser, DigitMetrics metrics) {
		PictureReader pictures = new PictureReader(properties.limits());
		DigitFinder finder = new DigitFinder();
		this.looks = new TwoLooks((bytes, look) -> metrics.time(Stage.DECODE, () -> pictures.read(bytes, look)),
				(picture, look) -> metrics.time(Stage.NORMALISE, () -> finder.sightings(picture, look)),
				recogniser::recognise);
		this.metrics = metrics;
	}

	/**
	 * Read a picture.
	 * @param bytes the whole file
	 * @return the answer and what was seen
	 * @throws dev.digits.picture.PictureException if the picture cannot be read or shows
	 * no digit
	 * @throws dev.digits.recognition.RecognitionException if the service is not ready,
	 * busy or late
	 */
	public Reading read(byte[] bytes) {
		try {
			Reading reading = this.looks.read(bytes);
			Prediction prediction = reading.prediction();
			this.metrics.answered(prediction.digit(), prediction.confidence(), reading.uncertain());
			return reading;
		}
		catch (NoDigitException ex) {
			this.metrics.refused();
			throw ex;
		}
	}

}
