package dev.digits.evaluation;

import java.nio.file.Path;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A report that also exists as a picture.
 */
interface Pictured {

	/**
	 * Where the picture is.
	 * @return a PNG file
	 */
	@JsonIgnore
	Path picture();

}
