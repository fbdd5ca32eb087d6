package dev.digits.trainer.detection;

import java.util.List;

/**
 * What a detector computes.
 */
interface DetectorNetwork {

	/**
	 * What manifests call it.
	 * @return lower-case letters and hyphens
	 */
	String name();

	/**
	 * What it gives while it learns, for the loss.
	 * @param operations state it
	 * @return the values' names
	 */
	List<String> learning(Operations operations);

	/**
	 * What it gives when it serves.
	 * @param operations state it
	 * @return the name of one value, {@code (N, outputs())}
	 */
	String serving(Operations operations);

	/**
	 * How many numbers it gives for a picture.
	 * @return the width of what it gives when it serves
	 */
	int outputs();

}
