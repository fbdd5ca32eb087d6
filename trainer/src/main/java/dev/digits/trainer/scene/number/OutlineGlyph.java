package dev.digits.trainer.scene.number;

import java.util.List;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * A glyph that lies there as a picture.
 *
 * @param outline 0 to 255, about as large as it will be painted or larger
 * @param width in pixels of the canvas
 * @param height in pixels of the canvas
 * @param lean of its own, added to the row's
 */
record OutlineGlyph(Raster outline, double width, double height, double lean) implements Glyph {

	/**
	 * Fit an outline.
	 * @param outline 0 to 255
	 * @param height that it shall have
	 * @param widest that it may become
	 * @param stretch how much wider it becomes than it is
	 * @param lean of its own
	 */
	static OutlineGlyph fitted(Raster outline, double height, double widest, double stretch, double lean) {
		double scale = Math.min(height / outline.height(), widest / (outline.width() * stretch));
		Raster source = outline;
		for (double size = scale; size < 0.6 && Math.min(source.width(), source.height()) > 8; size *= 2) {
			source = source.scaled(source.width() / 2, source.height() / 2);
		}
		return new OutlineGlyph(source, outline.width() * scale * stretch, outline.height() * scale, lean);
	}

	@Override
	public List<Stroke> strokes(RowFrame frame, double left, double bottom) {
		return List.of();
	}

	@Override
	public Box paint(Raster target, RowFrame frame, double left, double bottom, double density, Sampler random) {
		RowFrame leaning = new RowFrame(frame.x(), frame.y(), frame.middle(), frame.slant() + this.lean, frame.turn(),
				frame.bend());
		// The base line is straight below a single glyph.
		double sunk = frame.bend() * Math.pow(left + this.width / 2 - frame.middle(), 2);
		RowFrame straight = new RowFrame(frame.x() - Math.sin(frame.turn()) * sunk,
				frame.y() + Math.cos(frame.turn()) * sunk, frame.middle(), leaning.slant(), frame.turn(), 0);
		Stroke corners = straight.place(Stroke.of(0, 0, this.width, 0, this.width, -this.height, 0, -this.height), left,
				bottom);
		Stroke.Bounds bounds = Stroke.Bounds.of(List.of(corners));
		Patch patch = Patch.around(bounds.left() - 1, bounds.top() - 1, bounds.right() + 1, bounds.bottom() + 1);
		sample(patch, straight, left, bottom);
		return patch.lay(target, density);
	}

	private void sample(Patch patch, RowFrame frame, double left, double bottom) {
		double cos = Math.cos(frame.turn());
		double sin = Math.sin(frame.turn());
		double scaleX = this.outline.width() / this.width;
		double scaleY = this.outline.height() / this.height;
		Raster ink = patch.ink();
		for (int y = 0; y < ink.height(); y++) {
			double dy = patch.top() + y + 0.5 - frame.y();
			for (int x = 0; x < ink.width(); x++) {
				double dx = patch.left() + x + 0.5 - frame.x();
				double across = cos * dy - sin * dx;
				double along = cos * dx + sin * dy + frame.slant() * across + frame.middle();
				ink.values()[y * ink.width() + x] = level((float) ((along - left) * scaleX),
						(float) ((across - bottom + this.height) * scaleY));
			}
		}
	}

	/** Between four pixels, sharpened: an edge is about a pixel wide. */
	private float level(float x, float y) {
		int left = (int) Math.floor(x - 0.5f);
		int top = (int) Math.floor(y - 0.5f);
		if (left < 0 || top < 0 || left + 1 >= this.outline.width() || top + 1 >= this.outline.height()) {
			return 0;
		}
		float u = x - 0.5f - left;
		float v = y - 0.5f - top;
		int at = top * this.outline.width() + left;
		float[] values = this.outline.values();
		float upper = values[at] + u * (values[at + 1] - values[at]);
		int below = at + this.outline.width();
		float lower = values[below] + u * (values[below + 1] - values[below]);
		return (upper + v * (lower - upper)) / 255;
	}

}
