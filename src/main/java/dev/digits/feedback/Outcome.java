package dev.digits.feedback;

import java.util.Locale;

/**
 * What feedback changed.
 */
enum Outcome {

	/** One more right answer. */
	RIGHT,

	/** One more wrong answer. */
	WRONG,

	/** Something else was said of the answer before; that counts no longer. */
	CORRECTED,

	/** Nothing: the same was said before. */
	REPEATED;

	/** How many entries it added. */
	int entries() {
		return (this == RIGHT || this == WRONG) ? 1 : 0;
	}

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

}
