package dev.digits.metrics;

import java.util.Locale;

/**
 * The stages that a picture passes through.
 */
public enum Stage {

	/** From bytes to an upright grey picture. */
	DECODE,

	/** From the picture to the frame. */
	NORMALISE,

	/** Waiting for its turn. */
	QUEUE,

	/** The network itself. */
	INFER;

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
