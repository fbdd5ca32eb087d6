package dev.digits.reading;

import java.util.Collections;
import java.util.Set;

import dev.digits.picture.Box;
import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Sighting;
import dev.digits.picture.Warning;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final GreyPicture PICTURE = new GreyPicture(1, 1, new byte[1]);

	@Test
	void isUncertainWhereThereIsMoreThanOneDigitHoweverSureTheNetworkIs() {
		Sighting several = new Sighting(frame(), new Box(0, 0, 1, 1), Set.of(Warning.SEVERAL_MARKS));

		assertThat(new Reading(PICTURE, several, prediction()).uncertain()).isTrue();
		assertThat(new Reading(PICTURE, sighting(), prediction()).uncertain()).isFalse();
	}

	private static Sighting sighting() {
		return new Sighting(frame(), new Box(0, 0, 1, 1), Set.of());
	}

	private static Frame frame() {
		return new Frame(new byte[Frame.SIZE * Frame.SIZE]);
	}

	private static Prediction prediction() {
		return new Prediction(4, 1, false, -9, Collections.nCopies(10, 0.1), "some", 1);
	}

}
