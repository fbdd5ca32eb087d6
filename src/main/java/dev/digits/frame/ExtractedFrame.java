package dev.digits.frame;

import java.util.EnumSet;
import java.util.Set;

import dev.digits.picture.raster.Box;

/**
 * A digit that was found in a picture.
 *
 * @param frame the digit as the network reads it
 * @param box where it lies in the upright picture
 * @param warnings what may have made it hard to read; often empty
 */
public record ExtractedFrame(Frame frame, Box box, Set<Warning> warnings) {

	public ExtractedFrame {
		warnings = Set.copyOf(warnings);
	}

	/**
	 * Warn of something more.
	 * @param warning of what
	 * @return the same with one more warning
	 */
	public ExtractedFrame with(Warning warning) {
		Set<Warning> all = EnumSet.of(warning);
		all.addAll(this.warnings);
		return new ExtractedFrame(this.frame, this.box, all);
	}

}
