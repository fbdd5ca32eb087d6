package dev.digits.trainer.robustness;

import java.util.List;
import java.util.Optional;

import dev.digits.evaluation.Evaluation;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OtherAnswersTests {

	/** Scored 10 and 20. */
	private final List<Prediction> digits = List.of(SomeAnswer.prediction(logits(10)),
			SomeAnswer.prediction(logits(20)));

	@Test
	void takesWhatIsRefusedForADigitLeast() {
		ServedNetwork refusing = (picture) -> Optional.empty();
		assertThat(measure(refusing)).isEqualTo(new Evaluation.Others("grey", 4, 1, 1));
	}

	@Test
	void scoresWhatIsAnswered() {
		// The first and the last have several marks and are below all; the others score
		// 10 and 20. Five of the eight pairs are the right way round, two tie.
		ServedNetwork answering = (picture) -> Optional
			.of(SomeAnswer.of(logits(picture.at(0, 0)), picture.at(0, 0) % 30 == 0));
		assertThat(measure(answering)).isEqualTo(new Evaluation.Others("grey", 4, 0.75, 0.5));
	}

	private Evaluation.Others measure(ServedNetwork served) {
		OtherPictures greys = new OtherPictures("grey", 4,
				(index) -> new OtherPicture("grey", new GreyPicture(1, 1, new byte[] { (byte) (10 * index) })));
		return OtherAnswers.measure(List.of(greys), served, this.digits, Scores.negativeEnergy()).get(0);
	}

	private static float[] logits(int largest) {
		return new float[] { largest, largest };
	}

}
