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
	 * @return the name of one value: for each picture {@link #output()}
	 */
	String serving(Operations operations);

	/**
	 * What it reads of each picture.
	 * @return one channel, height, width
	 */
	List<Dimension> input();

	/**
	 * What it gives for each picture when it serves.
	 * @return the outermost dimension first
	 */
	List<Dimension> output();

}
