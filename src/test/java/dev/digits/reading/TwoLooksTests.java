package dev.digits.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import dev.digits.picture.Box;
import dev.digits.picture.Frame;
import dev.digits.picture.GreyPicture;
import dev.digits.picture.Look;
import dev.digits.picture.NoDigitException;
import dev.digits.picture.Sighting;
import dev.digits.picture.Warning;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TwoLooksTests {

	private static final GreyPicture LARGE = new GreyPicture(1000, 1000, new byte[1000 * 1000]);

	private static final GreyPicture SMALL = new GreyPicture(28, 28, new byte[28 * 28]);

	private final List<Look> looks = new ArrayList<>();

	@Test
	void readsAtAGlanceWhatIsBeyondDoubt() {
		Reading reading = looks(List.of(sighting(4, 0.999)), List.of(sighting(5, 0.9))).read(LARGE);

		assertThat(reading.prediction().digit()).isEqualTo(4);
		assertThat(this.looks).containsExactly(Look.GLANCE);
	}

	@Test
	void looksCloselyWhenTheNetworkIsNotSure() {
		Reading reading = looks(List.of(sighting(4, 0.99)), List.of(sighting(5, 0.9))).read(LARGE);

		assertThat(reading.prediction().digit()).isEqualTo(5);
		assertThat(this.looks).containsExactly(Look.GLANCE, Look.CLOSE);
	}

	@Test
	void looksCloselyWhenSomethingMakesThePictureHardToRead() {
		Sighting blurred = new Sighting(frame(4, 0.999), new Box(0, 0, 1, 1), Set.of(Warning.BLURRED));

		assertThat(looks(List.of(blurred), List.of(sighting(5, 0.9))).read(LARGE).prediction().digit()).isEqualTo(5);
	}

	@Test
	void looksCloselyForWhatItDoesNotSeeAtAGlance() {
		assertThat(looks(List.of(), List.of(sighting(5, 0.9))).read(LARGE).prediction().digit()).isEqualTo(5);
	}

	@Test
	void findsNoDigitWhereACloseLookDoesNot() {
		assertThatExceptionOfType(NoDigitException.class).isThrownBy(() -> looks(List.of(), List.of()).read(LARGE));
	}

	@Test
	void looksCloselyAtASmallPictureAtOnce() {
		looks(List.of(), List.of(sighting(5, 0.9))).read(SMALL);

		assertThat(this.looks).containsExactly(Look.CLOSE);
	}

	@Test
	void takesTheSightingThatTheNetworkIsSurestOf() {
		Reading reading = closeLook(SMALL, sighting(4, 0.5), sighting(5, 0.9), sighting(6, 0.7));

		assertThat(reading.prediction().digit()).isEqualTo(5);
	}

	@Test
	void prefersTheFirstOfSeveralThatTheNetworkIsAsSureOf() {
		assertThat(closeLook(SMALL, sighting(4, 0.5), sighting(5, 0.5)).prediction().digit()).isEqualTo(4);
	}

	@Test
	void asksAboutNoOtherSightingWhenItIsSureOfTheLikeliest() {
		assertThat(closeLook(SMALL, sighting(4, 0.9981), sighting(5, 0.9989)).prediction().digit()).isEqualTo(4);
	}

	@Test
	void asksAboutAllSightingsWhereSomethingReachesTheBorder() {
		byte[] pixels = new byte[28 * 28];
		Arrays.fill(pixels, 0, 10 * 28, (byte) 255);

		assertThat(closeLook(new GreyPicture(28, 28, pixels), sighting(4, 0.9981), sighting(5, 0.9989)).prediction()
			.digit()).isEqualTo(5);
	}

	private Reading closeLook(GreyPicture picture, Sighting... sightings) {
		return looks(List.of(), List.of(sightings)).read(picture);
	}

	/** A finder that sees this, and a network that believes every frame. */
	private TwoLooks looks(List<Sighting> atAGlance, List<Sighting> closely) {
		return new TwoLooks((bytes, look) -> LARGE, (picture, look) -> {
			this.looks.add(look);
			List<Sighting> seen = (look == Look.GLANCE) ? atAGlance : closely;
			if (seen.isEmpty()) {
				throw new NoDigitException("nothing");
			}
			return seen;
		}, (frames) -> frames.stream().map(TwoLooksTests::prediction).toList());
	}

	private static Sighting sighting(int digit, double confidence) {
		return new Sighting(frame(digit, confidence), new Box(0, 0, 1, 1), Set.of());
	}

	/** Says in its pixels what the network shall think of it. */
	private static Frame frame(int digit, double confidence) {
		byte[] pixels = new byte[Frame.SIZE * Frame.SIZE];
		pixels[0] = (byte) digit;
		int tenThousandths = (int) Math.round(10_000 * confidence);
		pixels[1] = (byte) (tenThousandths >> 8);
		pixels[2] = (byte) tenThousandths;
		return new Frame(pixels);
	}

	private static Prediction prediction(Frame frame) {
		double confidence = ((frame.pixels()[1] & 0xFF) << 8 | frame.pixels()[2] & 0xFF) / 10_000.0;
		return new Prediction(frame.pixels()[0], confidence, false, -9, Collections.nCopies(10, 0.1), "some", 1);
	}

}
