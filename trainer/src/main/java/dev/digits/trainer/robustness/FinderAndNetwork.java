package dev.digits.trainer.robustness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Sighting;
import dev.digits.reading.Reading;
import dev.digits.recognition.FramePredictor;
import dev.digits.recognition.Prediction;

/**
 * What the service does between picture and answer: it finds what may be the digit, asks
 * the network and takes what that is surest of. Safe for several threads.
 */
public final class FinderAndNetwork implements ServedNetwork {

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
			return Optional.of(answer(picture, this.finder));
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What the service would answer, had it another finder.
	 * @param picture any
	 * @param finder finds what may be the digit
	 * @return the answer
	 * @throws NoDigitException if there is nothing that could be a digit
	 */
	public ServedAnswer answer(GreyPicture picture, DigitFinder finder) {
		List<Sighting> sightings = finder.sightings(picture);
		List<float[]> logits = logits(sightings);
		Reading reading = Reading.surest(picture, sightings, logits.stream().map(this.judgement).toList());
		return new ServedAnswer(reading, logits.get(sightings.indexOf(reading.sighting())));
	}

	// A predictor is for one thread at a time.
	private synchronized List<float[]> logits(List<Sighting> sightings) {
		return this.predictor.logits(sightings.stream().map(Sighting::frame).toList());
	}

}
