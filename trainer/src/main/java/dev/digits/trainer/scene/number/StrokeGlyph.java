package dev.digits.trainer.scene.number;

import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * A glyph that a pen draws.
 *
 * @param shape in pixels, from its left end and upwards from its foot
 * @param width in pixels, with the line
 * @param height in pixels, with the line
 * @param line the width of the line in pixels
 * @param pressure how much the line's width varies, as a share; 0 for none
 */
record StrokeGlyph(List<Stroke> shape, double width, double height, double line, double pressure) implements Glyph {

	/** A finer line than a pixel is paler, but never paler than this. */
	private static final double PALEST = 0.35;

	/**
	 * Fit a shape.
	 * @param shape of any size
	 * @param height that it shall have
	 * @param widest that it may become
	 * @param line the width of the line in pixels
	 * @param pressure how much the line's width varies, as a share
	 */
	static StrokeGlyph fitted(List<Stroke> shape, double height, double widest, double line, double pressure) {
		Stroke.Bounds bounds = Stroke.Bounds.of(shape);
		double high = Math.max(bounds.height(), 1e-3);
		double wide = Math.max(bounds.width(), 1e-3);
		double scale = Math.max(1e-3,
				Math.min((Math.max(height, 2.2 * line) - line) / high, Math.max(2, widest - line) / wide));
		float half = (float) (line / 2);
		return new StrokeGlyph(shape.stream()
			.map((stroke) -> stroke.map((x, y) -> (float) ((x - bounds.left()) * scale) + half,
					(x, y) -> (float) ((y - bounds.bottom()) * scale) - half))
			.toList(), wide * scale + line, high * scale + line, line, pressure);
	}

	@Override
	public List<Stroke> strokes(RowFrame frame, double left, double bottom) {
		return this.shape.stream().map((stroke) -> frame.place(stroke, left, bottom)).toList();
	}

	@Override
	public Box paint(Raster target, RowFrame frame, double left, double bottom, double density, Sampler random) {
		return paint(target, strokes(frame, left, bottom), density, random);
	}

	private Box paint(Raster target, List<Stroke> strokes, double density, Sampler random) {
		Stroke.Bounds bounds = Stroke.Bounds.of(strokes);
		double reach = Math.max(1, this.line) * (1 + this.pressure) / 2 + 1;
		Patch patch = Patch.around(bounds.left() - reach, bounds.top() - reach, bounds.right() + reach,
				bounds.bottom() + reach);
		double width = Math.max(1, this.line);
		for (Stroke stroke : strokes) {
			Stroke here = stroke.shifted(-patch.left(), -patch.top());
			if (this.pressure > 0 && this.line > 2) {
				Brush.paintPressed(patch.ink(), here, width, this.pressure, random);
			}
			else {
				Brush.paint(patch.ink(), here, width);
			}
		}
		return patch.lay(target, density * Math.max(PALEST, Math.min(1, this.line)));
	}

}
