package dev.digits.trainer.robustness;

import java.util.Collections;
import java.util.Set;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Frame;
import dev.digits.frame.Warning;
import dev.digits.modelstore.Manifest;
import dev.digits.picture.raster.Box;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.reading.Reading;
import dev.digits.recognition.Prediction;

/**
 * Answers to a picture that does not matter.
 */
final class SomeAnswer {

	private SomeAnswer() {
	}

	/** Uncertain if there are several marks. */
	static Reading of(float[] logits, boolean severalMarks) {
		ExtractedFrame extractedFrame = new ExtractedFrame(new Frame(new byte[Frame.SIZE * Frame.SIZE]),
				new Box(0, 0, 1, 1), severalMarks ? Set.of(Warning.SEVERAL_MARKS) : Collections.emptySet());
		Prediction prediction = prediction(logits);
		return new Reading(new GreyPicture(1, 1, new byte[1]), extractedFrame, prediction);
	}

	/** Of no energy bound, so that its energy is its free energy. */
	static Prediction prediction(float... logits) {
		return Prediction.of(logits, 1, new Manifest.Rejection(0, 0.0), "some", 1);
	}

}
