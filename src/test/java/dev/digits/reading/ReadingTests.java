package dev.digits.reading;

import java.util.Collections;
import java.util.List;
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
	void takesTheSightingThatTheNetworkIsSurestOf() {
		Reading reading = Reading.surest(PICTURE, List.of(sighting(1), sighting(2), sighting(3)),
				List.of(prediction(4, 0.5), prediction(5, 0.9), prediction(6, 0.7)));

		assertThat(reading.prediction().digit()).isEqualTo(5);
		assertThat(reading.sighting().box().x()).isEqualTo(2);
	}

	@Test
	void prefersTheFirstOfSeveralThatTheNetworkIsAsSureOf() {
		Reading reading = Reading.surest(PICTURE, List.of(sighting(1), sighting(2)),
				List.of(prediction(4, 0.5), prediction(5, 0.5)));

		assertThat(reading.prediction().digit()).isEqualTo(4);
	}

	@Test
	void isUncertainWhereThereIsMoreThanOneDigitHoweverSureTheNetworkIs() {
		Sighting several = new Sighting(frame(), new Box(0, 0, 1, 1), Set.of(Warning.SEVERAL_MARKS));

		assertThat(new Reading(PICTURE, several, prediction(4, 1)).uncertain()).isTrue();
		assertThat(new Reading(PICTURE, sighting(0), prediction(4, 1)).uncertain()).isFalse();
	}

	private static Sighting sighting(int x) {
		return new Sighting(frame(), new Box(x, 0, 1, 1), Set.of());
	}

	private static Frame frame() {
		return new Frame(new byte[Frame.SIZE * Frame.SIZE]);
	}

	private static Prediction prediction(int digit, double confidence) {
		return new Prediction(digit, confidence, false, Collections.nCopies(10, 0.1), "some", 1);
	}

}
