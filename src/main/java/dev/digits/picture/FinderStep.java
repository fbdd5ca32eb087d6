package dev.digits.picture;

/**
 * A step of {@link DigitFinder} that can be left out, to measure what it is worth.
 */
public enum FinderStep {

	/** The ground differs from place to place; else its brightness is one for all. */
	LOCAL_GROUND("the ground is estimated place by place"),

	/** What may be light or a shadow is looked at again, above a closer ground. */
	SECOND_LOOK("a second look, above a closer ground, where light or a shadow may be taken for ink"),

	/** Ruled lines are taken out. */
	RULED_LINES("ruled lines are taken out"),

	/** Ink need only connect to dark ink; else all of it must be dark. */
	HYSTERESIS("paler ink counts where it connects to dark ink"),

	/** Slim marks come before blots, and those inside before those at the border. */
	PROMINENCE("of several marks a slim one in the middle is preferred"),

	/** Pieces near the most prominent mark belong to it. */
	GROUPING("pieces near the digit are put together with it"),

	/** Thin strokes become as wide as in MNIST. */
	STROKE_WIDTH("thin strokes are widened to the width they have in MNIST");

	private final String description;

	FinderStep(String description) {
		this.description = description;
	}

	/**
	 * What the step does.
	 * @return in words, for a table
	 */
	public String description() {
		return this.description;
	}

}
