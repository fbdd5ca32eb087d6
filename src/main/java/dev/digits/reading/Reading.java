package dev.digits.reading;

import dev.digits.frame.ExtractedFrame;
import dev.digits.frame.Warning;
import dev.digits.picture.raster.GreyPicture;
import dev.digits.recognition.Prediction;

/**
 * What became of a picture.
 *
 * @param picture the upright picture
 * @param extractedFrame where the digit was found in it
 * @param prediction which digit it is
 */
public record Reading(GreyPicture picture, ExtractedFrame extractedFrame, Prediction prediction) {

	/**
	 * Whether the answer should not be relied on.
	 * @return true if the network is not sure enough, or if there is more in the picture
	 * than one digit: then no answer is the right one, however sure the network is
	 */
	public boolean uncertain() {
		return this.prediction.uncertain() || showsSeveral();
	}

	/**
	 * Whether there is more in the picture than one digit.
	 * @return true if other marks like it were seen beside it
	 */
	public boolean showsSeveral() {
		return this.extractedFrame.warnings().contains(Warning.SEVERAL_MARKS);
	}

}
