package dev.digits.trainer.scene;

/**
 * A kind of scene, or of something in it, that can be left out, to measure what it is
 * worth.
 */
public enum SceneKind {

	/** Digits as MNIST's writers drew them. */
	MNIST_SHAPES("digits in MNIST's shapes"),

	/** Digits of handwriting fonts. */
	FONTS("digits of handwriting fonts"),

	/** Digits in letterforms of our own. */
	OWN_STROKES("digits in letterforms of our own"),

	/** Lines wider than a tenth of the digit's height, and narrower than a sixtieth. */
	PENS("very thin and very wide lines"),

	/** Ruled, squared and dotted paper. */
	RULED_LINES("ruled, squared and dotted paper"),

	/** Bindings, printed words, creases, stains. */
	PAGE("bindings, words, creases and stains on the page"),

	/** The edge of the page with a table behind it. */
	EDGES("the edge of the page"),

	/** Uneven light, vignettes and shadows. */
	LIGHT("uneven light and shadows"),

	/** Marks beside the digit: dots, frames, a neighbour. */
	MARKS("marks beside the digit"),

	/** Blur, noise and compression. */
	CAMERA("blur, noise and compression"),

	/** Originals of few pixels. */
	SMALL("originals of few pixels"),

	/** Drawings on a screen. */
	DRAWINGS("drawings on a screen"),

	/** Scenes without a digit or with several. */
	NO_DIGIT("scenes without a digit, or with several");

	private final String description;

	SceneKind(String description) {
		this.description = description;
	}

	/**
	 * What it is.
	 * @return in words, for a table
	 */
	public String description() {
		return this.description;
	}

}
