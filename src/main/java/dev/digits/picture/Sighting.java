package dev.digits.picture;

import java.util.EnumSet;
import java.util.Set;

/**
 * A digit that was found in a picture.
 *
 * @param frame the digit as the network reads it
 * @param box where it lies in the upright picture
 * @param warnings what may have made it hard to read; often empty
 */
public record Sighting(Frame frame, Box box, Set<Warning> warnings) {

	public Sighting {
		warnings = Set.copyOf(warnings);
	}

	/**
	 * Warn of something more.
	 * @param warning of what
	 * @return the same with one more warning
	 */
	public Sighting with(Warning warning) {
		Set<Warning> all = EnumSet.of(warning);
		all.addAll(this.warnings);
		return new Sighting(this.frame, this.box, all);
	}

}
