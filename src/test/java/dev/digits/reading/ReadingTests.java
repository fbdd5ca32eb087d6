package dev.digits.reading;

import java.util.Collections;
import java.util.Set;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.Warning;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.recognition.Prediction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final GreyPicture PICTURE = new GreyPicture(1, 1, new byte[1]);

	@Test
	void isUncertainWhereThereIsMoreThanOneDigitHoweverSureTheNetworkIs() {
		ExtractedFrame several = new ExtractedFrame(frame(), new Box(0, 0, 1, 1), Set.of(Warning.SEVERAL_MARKS));

		assertThat(new Reading(PICTURE, several, prediction()).uncertain()).isTrue();
		assertThat(new Reading(PICTURE, extractedFrame(), prediction()).uncertain()).isFalse();
	}

	private static ExtractedFrame extractedFrame() {
		return new ExtractedFrame(frame(), new Box(0, 0, 1, 1), Set.of());
	}

	private static Frame frame() {
		return new Frame(new byte[Frame.SIZE * Frame.SIZE]);
	}

	private static Prediction prediction() {
		return new Prediction(4, 1, false, -9, Collections.nCopies(10, 0.1), "some", 1);
	}

}
