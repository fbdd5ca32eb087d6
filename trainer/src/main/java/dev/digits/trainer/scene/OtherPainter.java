package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Stroke;
import dev.digits.trainer.glyph.DigitStrokes;
import dev.digits.trainer.glyph.HandwritingFonts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.digits.trainer.render.Letterforms;

/**
 * Draws what is not the one digit: letters, several digits, scribbles, shapes; and what
 * lies beside a digit without being part of it.
 */
final class OtherPainter {

	/** Letters and signs that nobody takes for a digit. */
	private static final String LETTERS = "ABEFGHKMNPRTWXYadefhkmnprtwyx?&#%@+=";

	private final DigitPainter digits;

	private final HandwritingFonts fonts;

	private final Set<SceneKind> kinds;

	OtherPainter(DigitPainter digits, HandwritingFonts fonts, Set<SceneKind> kinds) {
		this.digits = digits;
		this.fonts = fonts;
		this.kinds = kinds;
	}

	/**
	 * Fill a canvas with what is no single digit; maybe with nothing.
	 * @param canvas to fill
	 * @param random with what
	 */
	void drawOther(Canvas canvas, Sampler random) {
		double kind = random.uniform(0, 1);
		if (kind < 0.2) {
			return;
		}
		if (kind < 0.45) {
			letters(canvas, random);
		}
		else if (kind < 0.64) {
			severalDigits(canvas, random);
		}
		else if (kind < 0.74) {
			scribble(canvas, random);
		}
		else if (kind < 0.87) {
			canvas.layers().add(Pattern.cover(canvas.width(), canvas.height(), random));
		}
		else {
			shapes(canvas, random);
		}
	}

	private void letters(Canvas canvas, Sampler random) {
		int count = random.chance(0.6) ? 1 : random.integer(2, 5);
		double share = random.uniform(0.15, 0.95) / ((count == 1) ? 1 : 1.6);
		for (int i = 0; i < count; i++) {
			paintInCell(canvas, i, count, this.digits.paint(letter(random), cell(canvas, count, share), random), null);
		}
	}

	private List<Stroke> letter(Sampler random) {
		if (this.fonts.handwritten().isEmpty() || random.chance(0.4)) {
			return Stroke.normalised(DigitStrokes.strokes(random.pick(Letterforms.others()), random));
		}
		char character = LETTERS.charAt(random.integer(0, LETTERS.length()));
		List<Stroke> strokes = random.pick(this.fonts.handwritten()).strokes(character);
		return strokes.isEmpty() ? letter(random) : strokes;
	}

	private void severalDigits(Canvas canvas, Sampler random) {
		int count = random.integer(2, 6);
		double share = random.uniform(0.15, 0.85);
		for (int i = 0; i < count; i++) {
			int digit = random.integer(0, 10);
			paintInCell(canvas, i, count,
					this.digits.paint(digit, cell(canvas, count, share * random.uniform(0.85, 1)), random), digit);
		}
	}

	private static Placement cell(Canvas canvas, int count, double share) {
		return new Placement(Math.max(16, canvas.width() / count), canvas.height(), share);
	}

	private static void paintInCell(Canvas canvas, int index, int count, PaintedDigit painted, Integer digit) {
		Raster layer = new Raster(canvas.width(), canvas.height());
		int left = index * canvas.width() / count;
		Raster cell = painted.cover();
		int width = Math.min(cell.width(), canvas.width() - left);
		for (int y = 0; y < cell.height(); y++) {
			System.arraycopy(cell.values(), y * cell.width(), layer.values(), y * layer.width() + left, width);
		}
		if (digit == null) {
			canvas.layers().add(layer);
		}
		else {
			canvas.add(digit, PaintedDigit.of(layer, painted.line()));
		}
	}

	private static void scribble(Canvas canvas, Sampler random) {
		int count = random.integer(1, 4);
		Raster layer = new Raster(canvas.width(), canvas.height());
		for (int i = 0; i < count; i++) {
			double[] knots = new double[2 * random.integer(3, 14)];
			for (int k = 0; k < knots.length; k += 2) {
				knots[k] = random.uniform(0, canvas.width());
				knots[k + 1] = random.uniform(0, canvas.height());
			}
			Brush.paint(layer, Stroke.of(knots).smooth(), random.uniform(1, 12));
		}
		canvas.layers().add(layer);
	}

	/** Blots, triangles, ellipses: what drawings, animals and things are made of. */
	private static void shapes(Canvas canvas, Sampler random) {
		int count = random.integer(1, 9);
		for (int i = 0; i < count; i++) {
			Raster layer = new Raster(canvas.width(), canvas.height());
			double x = random.uniform(0, canvas.width());
			double y = random.uniform(0, canvas.height());
			double size = random.logUniform(0.04, 0.6) * canvas.height();
			double density = random.uniform(0.2, 1);
			double kind = random.uniform(0, 1);
			if (kind < 0.35) {
				Brush.ellipse(layer, x, y, size * random.uniform(0.3, 1), size * random.uniform(0.3, 1), density);
			}
			else if (kind < 0.6) {
				double turn = random.uniform(0, 2 * Math.PI);
				Brush.polygon(layer, regular(x, y, size, random.integer(3, 6), turn), density);
			}
			else if (kind < 0.8) {
				Stroke ring = regular(x, y, size, random.integer(3, 12), random.uniform(0, 2 * Math.PI));
				Stroke closed = ring.then(ring.part(0, 1));
				Brush.paint(layer, random.chance(0.5) ? closed : closed.smooth(), random.uniform(1, 8), density);
			}
			else {
				double angle = random.uniform(0, Math.PI);
				Brush.paint(layer, Stroke.of(x, y, x + size * Math.cos(angle), y + size * Math.sin(angle)),
						random.uniform(1, 10), density);
			}
			canvas.layers().add(layer);
		}
	}

	/** Corners clockwise on the screen. */
	private static Stroke regular(double x, double y, double radius, int corners, double turn) {
		Stroke polygon = new Stroke(new float[corners], new float[corners]);
		for (int i = 0; i < corners; i++) {
			polygon.x()[i] = (float) (x + radius * Math.cos(turn + 2 * Math.PI * i / corners));
			polygon.y()[i] = (float) (y + radius * Math.sin(turn + 2 * Math.PI * i / corners));
		}
		return polygon;
	}

	/**
	 * Add what people leave beside a digit: dots, a line below it, a frame around it, a
	 * piece of a neighbour at the border.
	 * @param canvas that shows the digit
	 * @param digit the digit
	 * @param random what
	 */
	void drawBeside(Canvas canvas, PaintedDigit digit, Sampler random) {
		if (!this.kinds.contains(SceneKind.MARKS)) {
			return;
		}
		List<Raster> extra = new ArrayList<>();
		if (random.chance(0.06)) {
			extra.add(neighbour(canvas, digit, random));
		}
		if (random.chance(0.06)) {
			extra.add(specks(canvas, digit, random));
		}
		if (random.chance(0.06)) {
			extra.add(frame(canvas, digit, random));
		}
		if (random.chance(0.02)) {
			extra.add(underline(canvas, digit, random));
		}
		canvas.layers().addAll(extra);
	}

	private static Raster neighbour(Canvas canvas, PaintedDigit digit, Sampler random) {
		Raster layer = new Raster(canvas.width(), canvas.height());
		boolean across = random.chance(0.5);
		double beyond = random.chance(0.5) ? -0.02 : 1.02;
		double x = canvas.width() * (across ? beyond : random.uniform(0, 1));
		double y = canvas.height() * (across ? random.uniform(0, 1) : beyond);
		double radiusX = random.uniform(0.03, 0.1) * canvas.width() + 1;
		double radiusY = random.uniform(0.03, 0.12) * canvas.height() + 1;
		double from = random.uniform(0, 2 * Math.PI);
		double sweep = random.uniform(1.7, 6.3);
		int points = 20;
		Stroke arc = new Stroke(new float[points], new float[points]);
		for (int i = 0; i < points; i++) {
			arc.x()[i] = (float) (x + radiusX * Math.cos(from + sweep * i / (points - 1)));
			arc.y()[i] = (float) (y + radiusY * Math.sin(from + sweep * i / (points - 1)));
		}
		Brush.paint(layer, arc, Math.max(1, digit.line()));
		return layer;
	}

	private static Raster specks(Canvas canvas, PaintedDigit digit, Sampler random) {
		Raster layer = new Raster(canvas.width(), canvas.height());
		int count = random.integer(1, 5);
		for (int i = 0; i < count; i++) {
			double radius = Math.max(0.7,
					random.uniform(0.2, 0.7) * Math.min(digit.line(), 0.02 * canvas.height() + 1));
			Brush.ellipse(layer, random.uniform(0, canvas.width()), random.uniform(0, canvas.height()), radius, radius,
					random.uniform(0.4, 1));
		}
		return layer;
	}

	/** A box or a circle that somebody drew or printed around the digit. */
	private static Raster frame(Canvas canvas, PaintedDigit digit, Sampler random) {
		Raster layer = new Raster(canvas.width(), canvas.height());
		double gap = random.uniform(0.12, 0.6) * digit.height();
		double left = digit.left() - gap * random.uniform(0.7, 1.3);
		double right = digit.right() + gap * random.uniform(0.7, 1.3);
		double top = digit.top() - gap * random.uniform(0.7, 1.3);
		double bottom = digit.bottom() + gap * random.uniform(0.7, 1.3);
		double line = random.logUniform(0.8, Math.max(1.5, Math.min(14, 0.15 * digit.height())));
		double density = random.uniform(0.3, 1);
		if (random.chance(0.75)) {
			Brush.paint(layer, Stroke.of(left, top, right, top, right, bottom, left, bottom, left, top), line, density);
		}
		else {
			double radiusX = (right - left) / 2 * 1.2;
			double radiusY = (bottom - top) / 2 * 1.2;
			Stroke ring = regular(0, 0, 1, 24, random.uniform(0, 6));
			Stroke closed = ring.then(ring.part(0, 1));
			Brush.paint(layer, closed.map((x, y) -> (float) ((left + right) / 2 + radiusX * x),
					(x, y) -> (float) ((top + bottom) / 2 + radiusY * y)), line, density);
		}
		return layer;
	}

	private static Raster underline(Canvas canvas, PaintedDigit digit, Sampler random) {
		Raster layer = new Raster(canvas.width(), canvas.height());
		double y = digit.bottom() + Math.max(2 * digit.line(), random.uniform(0.08, 0.3) * digit.height());
		double over = random.uniform(-0.1, 0.4) * digit.width();
		Brush.paint(layer, Stroke.of(digit.left() - over, y + random.uniform(-2, 2), digit.right() + over,
				y + random.uniform(-2, 2)), Math.max(1, digit.line()));
		return layer;
	}

}
