package dev.digits.reading;

import java.util.List;
import java.util.function.Supplier;

import dev.digits.metrics.DigitMetrics;
import dev.digits.metrics.Stage;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Look;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.NumberFinder;
import dev.digits.picture.PictureReader;
import dev.digits.picture.Row;
import dev.digits.recognition.FrameReader;
import dev.digits.recognition.Prediction;
import dev.digits.recognition.Recogniser;

import org.springframework.stereotype.Service;

/**
 * Reads all digits in a picture.
 */
@Service
public class NumberReader {

	private final PictureReader pictures;

	private final NumberFinder finder = new NumberFinder();

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
			NumberReading reading = this.recogniser.inTurn(this.metrics.carry((network) -> read(file.get(), network)));
			for (ReadDigit digit : reading.digits()) {
				Prediction prediction = digit.prediction();
				this.metrics.answered(prediction.digit(), prediction.confidence(), digit.uncertain());
			}
			return reading;
		}
		catch (NoDigitException ex) {
			this.metrics.refused();
			throw ex;
		}
	}

	private NumberReading read(byte[] bytes, FrameReader network) {
		PageReader reader = new PageReader(network::read);
		GreyPicture picture = decode(bytes, Look.CLOSE);
		if (Math.max(picture.fullWidth(), picture.fullHeight()) > Look.CLOSE.side()) {
			List<Row> rows = rows(picture, Look.CLOSE);
			// Large digits are seen well enough, and are less in pieces than from nearer.
			if (!rows.isEmpty() && rows.stream().allMatch(Row::isLarge)) {
				return reader.read(picture, rows);
			}
		}
		GreyPicture closer = picture.suffices(Look.PAGE) ? picture : decode(bytes, Look.PAGE);
		return reader.read(closer, rows(closer, Look.PAGE));
	}

	private GreyPicture decode(byte[] bytes, Look look) {
		return this.metrics.time(Stage.DECODE, () -> this.pictures.read(bytes, look));
	}

	private List<Row> rows(GreyPicture picture, Look look) {
		return this.metrics.time(Stage.NORMALISE, () -> this.finder.rows(picture, look));
	}

}
