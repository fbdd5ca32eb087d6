package dev.digits.trainer.scene;

import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Brush;

/**
 * The lines that are printed on paper: ruled, squared, double, dashed, dotted.
 */
public final class RuledLines {

	private RuledLines() {
	}

	/**
	 * Print lines.
	 * @param page what it reflects; becomes darker at the lines
	 * @param random which lines
	 */
	public static void print(Raster page, Sampler random) {
		double spacing = random.logUniform(0.05, 0.5) * page.height();
		double turn = random.chance(0.85) ? Math.toRadians(random.normal(0, 2.5))
				: Math.toRadians(random.uniform(-20, 20));
		double bend = random.chance(0.25) ? random.uniform(-0.05, 0.05) * page.height() : 0;
		double width = random.chance(0.6) ? 1 : random.integer(1, 4);
		Raster cover = new Raster(page.width(), page.height());
		print(cover, new Lines(turn, spacing, width, random.uniform(0, spacing), 1, 0, bend), random);
		if (random.chance(0.2)) {
			// A margin.
			new Lines(turn + Math.PI / 2, 4.0 * page.width(), random.integer(1, 3),
					random.uniform(0.03, 0.97) * page.width(), 1, 0, 0)
				.cover(cover);
		}
		Raster printed = random.chance(0.3) ? cover.blurred(random.uniform(0.4, 1.2)) : cover;
		page.darken(printed, random.chance(0.7) ? random.uniform(0.05, 0.35) : random.uniform(0.3, 0.75));
	}

	private static void print(Raster cover, Lines rows, Sampler random) {
		double kind = random.uniform(0, 1);
		if (kind < 0.3) {
			rows.cover(cover);
		}
		else if (kind < 0.8) {
			squares(cover, rows, kind > 0.55, random);
		}
		else if (kind < 0.88) {
			rows.cover(cover);
			rows.shifted(rows.spacing() * random.uniform(0.2, 0.45)).cover(cover);
		}
		else if (kind < 0.94) {
			// One line or two, no more.
			new Lines(rows.turn(), cover.height() * random.uniform(0.7, 1.5), rows.width(),
					random.uniform(0, cover.height()), 1, 0, rows.bend())
				.cover(cover);
		}
		else {
			dots(cover, Math.max(rows.spacing() / 2, 6), random);
		}
	}

	private static void squares(Raster cover, Lines rows, boolean finer, Sampler random) {
		rows.cover(cover);
		double across = rows.spacing() * (random.chance(0.8) ? 1 : random.uniform(0.6, 1.6));
		new Lines(rows.turn() + Math.PI / 2, across, rows.width(), random.uniform(0, rows.spacing()), 1, 0, 0)
			.cover(cover);
		if (finer) {
			between(cover, rows.turn(), rows.spacing(), random);
		}
	}

	/** Paler or dashed lines between bold ones. */
	private static void between(Raster cover, double turn, double spacing, Sampler random) {
		double fine = spacing / random.integer(2, 6);
		if (fine <= 3) {
			return;
		}
		double density = random.uniform(0.25, 0.85);
		double dash = random.chance(0.6) ? random.uniform(3, 8) : 0;
		new Lines(turn, fine, 1, random.uniform(0, fine), density, dash, 0).cover(cover);
		if (random.chance(0.5)) {
			new Lines(turn + Math.PI / 2, fine, 1, random.uniform(0, fine), density, 0, 0).cover(cover);
		}
	}

	private static void dots(Raster cover, double spacing, Sampler random) {
		double size = random.uniform(0.7, 1.4);
		double startX = random.uniform(0, spacing);
		double startY = random.uniform(0, spacing);
		for (double y = startY; y < cover.height(); y += spacing) {
			for (double x = startX; x < cover.width(); x += spacing) {
				Brush.ellipse(cover, x, y, size, size, 1);
			}
		}
	}

	/**
	 * Parallel lines.
	 *
	 * @param turn of the lines in radians; 0 is level
	 * @param spacing from one to the next, in pixels
	 * @param width of a line in pixels
	 * @param offset of the first
	 * @param density 0 to 1
	 * @param dash length of a dash and the gap behind it, in pixels; 0 for none
	 * @param bend how far the middle lies below the ends, in pixels
	 */
	private record Lines(double turn, double spacing, double width, double offset, double density, double dash,
			double bend) {

		Lines shifted(double distance) {
			return new Lines(this.turn, this.spacing, this.width, this.offset + distance, this.density, this.dash,
					this.bend);
		}

		void cover(Raster target) {
			double cos = Math.cos(this.turn);
			double sin = Math.sin(this.turn);
			double curve = this.bend / Math.max(1, (double) target.width() * target.width() / 4);
			double middle = target.width() / 2.0;
			for (int y = 0; y < target.height(); y++) {
				int row = y * target.width();
				for (int x = 0; x < target.width(); x++) {
					double across = cos * y - sin * x - this.offset + curve * (x - middle) * (x - middle);
					double distance = Math.abs(across - this.spacing * Math.rint(across / this.spacing));
					if (distance < this.width / 2 + 0.5 && isDrawn(cos * x + sin * y)) {
						float cover = (float) (this.density * Math.min(1, this.width / 2 + 0.5 - distance));
						target.values()[row + x] = Math.max(target.values()[row + x], cover);
					}
				}
			}
		}

		private boolean isDrawn(double along) {
			return this.dash == 0 || along / this.dash - Math.floor(along / this.dash) < 0.5;
		}

	}

}
