package dev.digits.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A report that also exists as a picture.
 */
interface Pictured {

	/**
	 * The same as a picture.
	 * @return a PNG, if there is one
	 */
	@JsonIgnore
	Picture picture();

}
