package dev.digits.trainer.photos;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import dev.digits.frame.Frame;
import dev.digits.picture.raster.Box;
import dev.digits.reading.Reading;

/**
 * What the service would answer to a photo.
 *
 * @param photo the photo
 * @param right whether the answer is the digit that it shows, be it uncertain or not
 * @param flagged whether it was refused or marked uncertain
 * @param confidence in the answer, 0 to 1; empty if it was refused
 * @param box where the digit was found, in pixels of the upright picture; empty if it was
 * refused
 * @param frame that was read; empty if it was refused
 * @param inWords such as {@code 5 (0.98), uncertain, several-marks}, or why it was
 * refused
 */
record Outcome(Photo photo, boolean right, boolean flagged, OptionalDouble confidence, Optional<Box> box,
		Optional<Frame> frame, String inWords) {

	static Outcome answered(Photo photo, Reading reading) {
		int digit = reading.prediction().digit();
		String warnings = reading.extractedFrame()
			.warnings()
			.stream()
			.sorted()
			.map((warning) -> ", " + warning.code())
			.collect(Collectors.joining());
		return new Outcome(photo, photo.label().equals(Integer.toString(digit)), reading.uncertain(),
				OptionalDouble.of(reading.prediction().confidence()), Optional.of(reading.extractedFrame().box()),
				Optional.of(reading.extractedFrame().frame()), String.format(Locale.ROOT, "%d (%.2f)%s%s", digit,
						reading.prediction().confidence(), reading.uncertain() ? ", uncertain" : "", warnings));
	}

	static Outcome refused(Photo photo, String why) {
		return new Outcome(photo, false, true, OptionalDouble.empty(), Optional.empty(), Optional.empty(), why);
	}

	/**
	 * Whether this is what was wanted: of a digit that it is read rightly, of anything
	 * else that it is flagged.
	 * @return true also for a picture of which nothing is known
	 */
	boolean isAsWanted() {
		return this.photo.isDigit() ? this.right : this.flagged || this.photo.label().isEmpty();
	}

}
