package dev.digits.trainer.scene.number;

import java.util.List;
import java.util.stream.Stream;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;

/**
 * What is no digit and lies beside them: words, codes, dust, stray strokes. It keeps
 * clear of the digits.
 */
final class Clutter {

	private final Letters letters;

	Clutter(Letters letters) {
		this.letters = letters;
	}

	/**
	 * Put something beside the digits, or in their place.
	 * @param sheet with all its digits
	 * @param random what
	 */
	void scatter(Sheet sheet, Sampler random) {
		boolean none = sheet.digits().isEmpty();
		if (none || random.chance(0.22)) {
			words(sheet, random.chance(0.5) ? sheet.print() : sheet.ink(), random);
		}
		if (none && random.chance(0.5)) {
			words(sheet, sheet.ink(), random);
			words(sheet, sheet.print(), random);
		}
		if (random.chance(none ? 0.3 : 0.05)) {
			code(sheet, random);
		}
		if (random.chance(0.5)) {
			dust(sheet, random);
		}
		if (random.chance(none ? 0.2 : 0.05)) {
			strayStrokes(sheet, random);
		}
	}

	private void words(Sheet sheet, Raster layer, Sampler random) {
		int words = (int) random.pick(1, 1, 2, 3);
		for (int word = 0; word < words; word++) {
			double height = random.logUniform(5, 34) * sheet.scale();
			double density = random.uniform(0.3, 1);
			int count = random.integer(1, 10);
			double line = height * random.logUniform(0.03, 0.14);
			List<Glyph> glyphs = random.chance(0.5) ? this.letters.printed(count, height, random)
					: Stream.generate(() -> this.letters.glyph(height, line, random)).limit(count).toList();
			double x = random.uniform(-0.1, 0.9) * sheet.width();
			double y = random.uniform(0, 1.1) * sheet.height();
			double spacing = height * random.uniform(0.02, 0.15);
			RowFrame frame = new RowFrame(0, 0, 0, random.chance(0.7) ? 0 : 0.15, 0, 0);
			for (Glyph glyph : glyphs) {
				Box place = new Box((float) x, (float) (y - glyph.height()), (float) (x + glyph.width() * 1.2),
						(float) (y + glyph.height() * 0.2));
				if (x > sheet.width()) {
					break;
				}
				if (sheet.isFree(place)) {
					glyph.paint(layer, frame, x, y, density, random);
				}
				x += glyph.width() + spacing;
			}
		}
	}

	/** A QR code or a bar code, or what looks like one. */
	private static void code(Sheet sheet, Sampler random) {
		int modules = random.integer(8, 26);
		int module = Math.max(1, (int) (random.uniform(1.2, 4) * sheet.scale()));
		boolean bars = random.chance(0.3);
		int columns = bars ? 2 * modules : modules;
		int left = (int) (random.uniform(-0.3, 1) * sheet.width());
		int top = (int) (random.uniform(-0.3, 1) * sheet.height());
		if (!sheet.isFree(new Box(left, top, left + columns * module, top + modules * module))) {
			return;
		}
		boolean[] dark = new boolean[columns * modules];
		for (int i = 0; i < dark.length; i++) {
			dark[i] = (bars && i >= columns) ? dark[i - columns] : random.chance(0.5);
		}
		float density = (float) random.uniform(0.4, 1);
		Raster print = sheet.print();
		for (int y = Math.max(0, top); y < Math.min(print.height(), top + modules * module); y++) {
			for (int x = Math.max(0, left); x < Math.min(print.width(), left + columns * module); x++) {
				if (dark[(y - top) / module * columns + (x - left) / module]) {
					int pixel = y * print.width() + x;
					print.values()[pixel] = Math.max(print.values()[pixel], density);
				}
			}
		}
	}

	/** Specks of dust and ink, more on larger pictures. */
	private static void dust(Sheet sheet, Sampler random) {
		int specks = random.integer(1, 14 + sheet.height() / 20);
		for (int i = 0; i < specks; i++) {
			double x = random.uniform(0, sheet.width());
			double y = random.uniform(0, sheet.height());
			double size = random.uniform(0.3, 1.6) * sheet.scale();
			if (sheet.isFree(new Box((float) x, (float) y, (float) x, (float) y))) {
				Brush.paint(random.chance(0.5) ? sheet.print() : sheet.ink(),
						Stroke.of(x, y, x + random.normal(0, 1) * size, y + random.normal(0, 1) * size), size,
						random.uniform(0.15, 0.9));
			}
		}
	}

	private static void strayStrokes(Sheet sheet, Sampler random) {
		int strokes = random.integer(1, 3);
		for (int i = 0; i < strokes; i++) {
			int knots = sheet.digits().isEmpty() ? random.integer(3, 6) : 2;
			double[] path = new double[2 * knots];
			for (int k = 0; k < path.length; k += 2) {
				path[k] = random.uniform(0, sheet.width());
				path[k + 1] = random.uniform(0, sheet.height());
			}
			Brush.paint(sheet.ink(), Stroke.of(path).smooth(), random.uniform(0.7, 2.8) * sheet.scale(),
					random.uniform(0.3, 0.9));
		}
	}

}
