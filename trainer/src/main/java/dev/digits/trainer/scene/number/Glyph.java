package dev.digits.trainer.scene.number;

import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * A digit, a letter or a sign of a certain size, ready to be painted.
 */
interface Glyph {

	/** In pixels of the canvas, before it leans. */
	double width();

	/** In pixels of the canvas. */
	double height();

	/**
	 * Paint it.
	 * @param target the canvas
	 * @param frame of its row
	 * @param left where it begins, in the row's coordinates
	 * @param bottom where it stands, in the row's coordinates
	 * @param density of the ink, 0 to 1
	 * @param random how the pen moves
	 * @return the box of its ink on the canvas
	 */
	Box paint(Raster target, RowFrame frame, double left, double bottom, double density, Sampler random);

	/**
	 * Its strokes on the canvas, to go on from.
	 * @return empty if it has none
	 */
	List<Stroke> strokes(RowFrame frame, double left, double bottom);

}
