package dev.digits.frame;

/**
 * What may have made a picture hard to read.
 */
public enum Warning {

	/** Ink and ground are close in brightness. */
	LOW_CONTRAST("low-contrast"),

	/** The strokes have no sharp edge. */
	BLURRED("blurred"),

	/** The digit covers few pixels. */
	SMALL("small"),

	/** The digit touches the border of the picture and may be cut off. */
	TOUCHES_BORDER("touches-border"),

	/** There is other ink of similar size beside the digit. */
	SEVERAL_MARKS("several-marks");

	private final String code;

	Warning(String code) {
		this.code = code;
	}

	/**
	 * The name that clients see.
	 * @return lower case, words joined by hyphens
	 */
	public String code() {
		return this.code;
	}

}
