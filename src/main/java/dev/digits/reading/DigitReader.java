package dev.digits.reading;

import java.util.List;

import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Stage;
import dev.digits.picture.DigitFinder;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.PictureReader;
import dev.digits.picture.Sighting;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;

import org.springframework.stereotype.Service;

/**
 * Reads the digit in a picture.
 */
@Service
public class DigitReader {

	private final PictureReader pictures;

	private final DigitFinder finder = new DigitFinder();

	private final Recogniser recogniser;

	private final DigitMetrics metrics;

	DigitReader(PictureProperties properties, Recogniser recogniser, DigitMetrics metrics) {
		this.pictures = new PictureReader(properties.limits());
		this.recogniser = recogniser;
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
		GreyPicture picture = this.metrics.time(Stage.DECODE, () -> this.pictures.read(bytes));
		List<Sighting> sightings = find(picture);
		List<Prediction> predictions = this.recogniser.recognise(sightings.stream().map(Sighting::frame).toList());
		Reading reading = Reading.surest(picture, sightings, predictions);
		Prediction prediction = reading.prediction();
		this.metrics.answered(prediction.digit(), prediction.confidence(), reading.uncertain());
		return reading;
	}

	private List<Sighting> find(GreyPicture picture) {
		try {
			return this.metrics.time(Stage.NORMALISE, () -> this.finder.sightings(picture));
		}
		catch (NoDigitException ex) {
			this.metrics.refused();
			throw ex;
		}
	}

}
