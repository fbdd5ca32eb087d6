package dev.digits.trainer.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.glyph.HandwritingFont;
import dev.digits.trainer.glyph.HandwritingFonts;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * What lies on a page beside the digit: grain, stains, lines, a binding, printed words,
 * and what lies beyond its edge. A page reflects 1; ink less.
 */
public final class PageSurface {

	private final HandwritingFonts fonts;

	private final Set<SceneKind> kinds;

	PageSurface(HandwritingFonts fonts, Set<SceneKind> kinds) {
		this.fonts = fonts;
		this.kinds = kinds;
	}

	/**
	 * A page with nothing written on it.
	 * @param width in pixels
	 * @param height in pixels
	 * @param random which
	 * @return what it reflects
	 */
	Raster blank(int width, int height, Sampler random) {
		Raster page = grain(width, height, random);
		boolean more = this.kinds.contains(SceneKind.PAGE);
		if (random.chance(0.06) && more) {
			stain(page, random);
		}
		if (random.chance(0.5) && this.kinds.contains(SceneKind.RULED_LINES)) {
			RuledLines.print(page, random);
		}
		if (random.chance(0.08) && more) {
			binding(page, random);
		}
		if (random.chance(0.08) && more) {
			words(page, random);
		}
		if (random.chance(0.04) && more) {
			crease(page, random);
		}
		return page;
	}

	/**
	 * A blank page of smooth or rough paper.
	 * @param width in pixels
	 * @param height in pixels
	 * @param random which
	 * @return what it reflects
	 */
	public static Raster grain(int width, int height, Sampler random) {
		Raster page = new Raster(width, height).fill(1);
		double grain = random.uniform(0, 1);
		if (grain < 0.85) {
			page.vary(NoiseFields.part(width, height, 0, 3, random), random.uniform(0, (grain < 0.65) ? 0.025 : 0.06));
		}
		if (random.chance(0.05)) {
			page.vary(NoiseFields.part(width, height, 1, 4, random), random.uniform(0.04, 0.13));
		}
		return page;
	}

	private static void stain(Raster page, Sampler random) {
		Raster clouds = NoiseFields.part(page.width(), page.height(), 5, NoiseFields.COARSEST, random);
		double from = random.uniform(0.5, 1.5);
		double strength = random.uniform(0.08, 0.3);
		for (int i = 0; i < clouds.values().length; i++) {
			page.values()[i] *= (float) (1 - strength * Math.max(0, Math.min(1, clouds.values()[i] - from)));
		}
	}

	/** A fold: lighter on one side, darker on the other. */
	private static void crease(Raster page, Sampler random) {
		double turn = random.uniform(0, Math.PI);
		double cos = Math.cos(turn);
		double sin = Math.sin(turn);
		double offset = cos * random.uniform(0.1, 0.9) * page.width() + sin * random.uniform(0.1, 0.9) * page.height();
		double width = random.uniform(1, 5);
		double strength = random.uniform(0.04, 0.2) * random.sign();
		for (int y = 0; y < page.height(); y++) {
			for (int x = 0; x < page.width(); x++) {
				double t = (cos * x + sin * y - offset) / width;
				if (Math.abs(t) < 3) {
					page.values()[y * page.width() + x] *= (float) (1 + strength * t * Math.exp(-t * t));
				}
			}
		}
	}

	/**
	 * Spiral, rings, holes or the fold of a book, along one side.
	 * @param page where
	 * @param random which
	 */
	public static void binding(Raster page, Sampler random) {
		boolean upright = random.chance(0.8);
		int width = upright ? page.width() : page.height();
		int height = upright ? page.height() : page.width();
		Raster cover = new Raster(width, height);
		double size = random.logUniform(0.025, 0.11) * width;
		double x = random.uniform(0, (random.chance(0.5) ? 1 : 0.35) * width);
		double slope = random.uniform(-0.02, 0.02) * width / height;
		double step = size * random.uniform(0.5, 2.2);
		double line = Math.max(1, size * random.uniform(0.08, 0.22));
		double kind = random.uniform(0, 1);
		if (kind < 0.55) {
			for (double y = -step; y < height + step; y += step) {
				double here = x + slope * y;
				Brush.paint(cover, Stroke.of(here - size / 2, y + step / 2, here + size / 2, y - step * 0.3), line);
			}
			for (double side : new double[] { -size / 2, size / 2 }) {
				if (random.chance(0.7)) {
					Brush.paint(cover, Stroke.of(x + side, 0, x + slope * height + side, height), line,
							random.uniform(0.4, 1));
				}
			}
		}
		else if (kind < 0.8) {
			double high = step * random.uniform(0.2, 0.4);
			boolean filled = random.chance(0.4);
			for (double y = -step; y < height + step; y += step) {
				if (filled) {
					Brush.ellipse(cover, x + slope * y, y, size / 2, Math.max(1, high), 1);
				}
				else {
					Brush.paint(cover, ring(x + slope * y, y, size / 2, high), line);
				}
			}
		}
		else {
			Brush.paint(cover, Stroke.of(x, 0, x + slope * height, height), Math.max(1, size / 2));
			cover = cover.blurred(size * 0.3 + 0.3);
		}
		Raster laid = upright ? cover : cover.transposed();
		double strength = random.uniform(0.1, 0.7);
		page.darken(laid, random.chance(0.25) ? -0.6 * strength : strength);
	}

	private static Stroke ring(double x, double y, double radiusX, double radiusY) {
		int points = 14;
		Stroke ring = new Stroke(new float[points], new float[points]);
		for (int i = 0; i < points; i++) {
			ring.x()[i] = (float) (x + radiusX * Math.cos(2 * Math.PI * i / (points - 1)));
			ring.y()[i] = (float) (y + radiusY * Math.sin(2 * Math.PI * i / (points - 1)));
		}
		return ring;
	}

	/**
	 * Print a few words, a date, a number of a page.
	 * @param page where
	 * @param random which words
	 */
	void words(Raster page, Sampler random) {
		List<HandwritingFont> faces = this.fonts.printed().isEmpty() ? this.fonts.handwritten() : this.fonts.printed();
		if (faces.isEmpty()) {
			return;
		}
		int lines = random.integer(1, 3);
		for (int line = 0; line < lines; line++) {
			Raster cover = new Raster(page.width(), page.height());
			double size = random.uniform(0.02, 0.06) * page.height();
			double y = random.chance(0.6) ? ((random.chance(0.5)) ? random.uniform(0, 0.08) : random.uniform(0.9, 1))
					: random.uniform(0, 1);
			double x = random.uniform(-0.2, 0.8) * page.width();
			HandwritingFont face = random.pick(faces);
			String letters = random.chance(0.3) ? "0123456789/.:-" : "abcdefghijklmnopqrstuvwxyzABDEGHKMNPRT";
			int count = random.integer(2, 14);
			for (int i = 0; i < count; i++) {
				char character = letters.charAt(random.integer(0, letters.length()));
				GreyPicture outline = face.outline(character).orElse(null);
				if (outline == null || random.chance(0.12)) {
					x += size / 2;
				}
				else {
					double high = Character.isLowerCase(character) ? size * 0.75 : size;
					double wide = high * outline.width() / outline.height();
					stamp(cover, Raster.of(outline), x, y * page.height(), Math.min(wide, 1.3 * size), high);
					x += Math.min(wide, 1.3 * size) + size * 0.12;
				}
			}
			page.darken(cover, random.uniform(0.2, 0.85));
		}
	}

	private static void stamp(Raster cover, Raster outline, double x, double y, double wide, double high) {
		int width = Math.max(1, (int) Math.round(wide));
		int height = Math.max(1, (int) Math.round(high));
		Raster small = outline.resized(width, height);
		for (int row = 0; row < height; row++) {
			for (int column = 0; column < width; column++) {
				int toX = (int) Math.round(x) + column;
				int toY = (int) Math.round(y) + row;
				if (toX >= 0 && toY >= 0 && toX < cover.width() && toY < cover.height()) {
					int pixel = toY * cover.width() + toX;
					cover.values()[pixel] = Math.max(cover.values()[pixel], small.at(column, row) / 255);
				}
			}
		}
	}

	/**
	 * Let the page end within the picture: a table lies beyond, or another page.
	 * @param page in place; becomes something else beyond its edge
	 * @param keep what shall lie on the page; {@code null} if nothing must
	 * @param random which edge
	 */
	public static void edge(Raster page, Box keep, Sampler random) {
		Raster beyond = new Raster(page.width(), page.height());
		int w = page.width();
		int h = page.height();
		double a = random.uniform(-0.05, 0.24);
		double b = random.uniform(-0.05, 0.24);
		List<Stroke> sides = new ArrayList<>(
				List.of(Stroke.of(0, 0, w, 0, w, b * h, 0, a * h), Stroke.of(0, h - a * h, w, h - b * h, w, h, 0, h),
						Stroke.of(0, 0, a * w, 0, b * w, h, 0, h), Stroke.of(w - a * w, 0, w, 0, w, h, w - b * w, h)));
		Brush.polygon(beyond, random.pick(sides), 1);
		if (keep != null && covers(beyond, keep)) {
			return;
		}
		Raster soft = random.chance(0.4) ? beyond.blurred(random.uniform(0.5, 3)) : beyond;
		double brightness = random.logUniform(0.12, 1.1);
		Raster table = new Raster(w, h).fill(1);
		table.vary(NoiseFields.part(w, h, 0, NoiseFields.COARSEST, random), random.uniform(0, 0.2));
		float largest = 0;
		for (float value : page.values()) {
			largest = Math.max(largest, value);
		}
		for (int i = 0; i < page.values().length; i++) {
			float share = soft.values()[i];
			page.values()[i] = (float) (page.values()[i] * (1 - share)
					+ share * brightness * largest * table.values()[i]);
		}
	}

	private static boolean covers(Raster beyond, Box keep) {
		for (int y = Math.max(0, (int) keep.top()); y < Math.min(beyond.height(), keep.bottom()); y++) {
			for (int x = Math.max(0, (int) keep.left()); x < Math.min(beyond.width(), keep.right()); x++) {
				if (beyond.at(x, y) > 0) {
					return true;
				}
			}
		}
		return false;
	}

}
