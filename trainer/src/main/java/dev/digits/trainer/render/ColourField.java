package dev.digits.trainer.render;

/**
 * A colour for every place of a plane: what a sheet reflects, or what light falls on it.
 */
@FunctionalInterface
public interface ColourField {

	/**
	 * The colour at a place; the same place has the same colour every time.
	 * @param x to the right, in the unit of the field
	 * @param y down, in the unit of the field
	 * @return the colour
	 */
	Rgb at(double x, double y);

}
