package dev.digits.trainer.detection;

/**
 * How well a detector does on scenes that it never learns from.
 */
interface DetectorFigures {

	/**
	 * In a line, for the user.
	 * @return name and number of each figure
	 */
	String line();

}
