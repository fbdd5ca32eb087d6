package dev.digits.trainer;

import java.util.List;
import java.util.Optional;

import dev.digits.picture.DigitFinder;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Sighting;
import dev.digits.picture.Warning;
import dev.digits.recognition.FramePredictor;
import dev.digits.trainer.robustness.ServedAnswer;
import dev.digits.trainer.robustness.ServedNetwork;

/**
 * What the service does between picture and answer: it finds the digit and asks the
 * network. Safe for several threads.
 */
final class FinderAndNetwork implements ServedNetwork {

	private final DigitFinder finder = new DigitFinder();

	private final FramePredictor predictor;

	FinderAndNetwork(FramePredictor predictor) {
		this.predictor = predictor;
	}

	@Override
	public Optional<ServedAnswer> answer(GreyPicture picture) {
		try {
			Sighting sighting = this.finder.find(picture);
			return Optional.of(new ServedAnswer(logits(sighting), sighting.warnings().contains(Warning.SEVERAL_MARKS)));
		}
		catch (NoDigitException ex) {
			return Optional.empty();
		}
	}

	// A predictor is for one thread at a time.
	private synchronized float[] logits(Sighting sighting) {
		return this.predictor.logits(List.of(sighting.frame())).get(0);
	}

}
