package dev.digits.trainer.robustness;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.PictureException;
import dev.digits.picture.PictureLimits;
import dev.digits.picture.PictureReader;
import dev.digits.reading.Reading;
import dev.digits.reading.TwoLooks;
import dev.digits.recognition.FramePredictor;
import dev.digits.recognition.Prediction;

/**
 * What the service does between picture and answer: it finds what may be the digit, asks
 * the network and takes what that is surest of. Safe for several threads.
 */
public final class FinderAndNetwork implements ServedNetwork {

	private static final PictureReader PICTURES = new PictureReader(PictureLimits.DEFAULT);

	private final DigitFinder finder = new DigitFinder();

	private final FramePredictor predictor;

	private final Function<float[], Prediction> judgement;

	/**
	 * A service without HTTP.
	 * @param predictor of the network
	 * @param judgement makes a prediction of its logits
	 */
	public FinderAndNetwork(FramePredictor predictor, Function<float[], Prediction> judgement) {
		this.predictor = predictor;
		this.judgement = judgement;
	}

	@Override
	public Optional<ServedAnswer> answer(GreyPicture picture) {
		try {
			return Optional.of(answer(this.finder, (looks) -> looks.read(picture)));
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the service would answer, had it another finder.
	 * @param bytes the file of a picture
	 * @param finder finds what may be the digit
	 * @return the answer
	 * @throws PictureException if it is no picture or shows nothing that could be a digit
	 */
	public ServedAnswer answer(byte[] bytes, DigitFinder finder) {
		return answer(finder, (looks) -> looks.read(bytes));
	}

	private ServedAnswer answer(DigitFinder finder, Function<TwoLooks, Reading> read) {
		Map<Prediction, float[]> logits = new IdentityHashMap<>();
		Reading reading = read
			.apply(new TwoLooks(PICTURES::read, finder::sightings, (frames) -> logits(frames).stream().map((output) -> {
				Prediction prediction = this.judgement.apply(output);
				logits.put(prediction, output);
				return prediction;
			}).toList()));
		return new ServedAnswer(reading, logits.get(reading.prediction()));
	}

	// A predictor is for one thread at a time.
	private synchronized List<float[]> logits(List<Frame> frames) {
		return this.predictor.logits(frames);
	}

}
