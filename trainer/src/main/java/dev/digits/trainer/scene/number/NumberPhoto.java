package dev.digits.trainer.scene.number;

import dev.digits.picture.raster.GreyPicture;
import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.Brush;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;
import dev.digits.trainer.raster.Stroke;
import dev.digits.trainer.scene.Illumination;
import dev.digits.trainer.scene.PageSurface;
import dev.digits.trainer.scene.Pattern;
import dev.digits.trainer.scene.Photograph;
import dev.digits.trainer.scene.RuledLines;

/**
 * What a camera, a scanner or a fax makes of a sheet: the paper's ground, ink, light,
 * blur, few pixels, noise, one bit, compression.
 */
final class NumberPhoto {

	/** Below it, a picture of fewer pixels could not be read. */
	private static final double MIN_HEIGHT = 14;

	private final FinePrint finePrint;

	NumberPhoto(FinePrint finePrint) {
		this.finePrint = finePrint;
	}

	/**
	 * Take a picture.
	 * @param sheet what is to be seen
	 * @param written the sheet's ink in the size of the picture; is not changed
	 * @param field what was printed for the numbers
	 * @param random how
	 */
	GreyPicture take(Sheet sheet, Raster written, Field field, Sampler random) {
		int width = written.width();
		int height = written.height();
		boolean oneBit = random.chance(0.12);
		boolean board = random.chance(0.06);
		double smallest = sheet.digits()
			.stream()
			.mapToDouble((digit) -> digit.box().height() / sheet.scale())
			.min()
			.orElse(40);
		Raster page = ground(width, height, field, sheet.digits().isEmpty(), random);
		inked(page, written.copy(), sheet, field, board, random);
		if (random.chance(0.06)) {
			PageSurface.edge(page, written(sheet), random);
		}
		page.scale(board ? random.uniform(25, 80) : random.uniform(110, 250));
		if (!oneBit && random.chance(0.75)) {
			page.multiply(Illumination.of(width, height, random));
		}
		if (random.chance(0.15)) {
			bend(page, random.uniform(0.6, 1.6));
		}
		double deviation = random.chance(0.8) ? random.logUniform(0.25, 0.9) : random.logUniform(0.8, 2.2);
		Raster levels = page.blurred(Math.min(deviation, 0.03 * smallest + 0.3));
		if (smallest > 18 && random.chance(0.12)) {
			levels = coarse(levels, Math.max(MIN_HEIGHT / smallest, 0.35) * random.uniform(1, 1.3));
		}
		if (random.chance(0.6)) {
			Photograph.addNoise(levels, random.logUniform(0.5, 9), random);
		}
		if (oneBit) {
			return scanned(levels, random).picture();
		}
		return random.chance(0.2) ? Photograph.compressed(levels.picture(), random.uniform(0.2, 0.92))
				: levels.picture();
	}

	private Raster ground(int width, int height, Field field, boolean empty, Sampler random) {
		Raster page = PageSurface.grain(width, height, random);
		double kind = random.uniform(0, 1);
		if (field.hasBoxes()) {
			kind = random.chance(0.15) ? kind * 0.55 : 1;
		}
		if (kind < 0.32) {
			this.finePrint.print(page, random);
		}
		else if (kind < 0.55) {
			RuledLines.print(page, random);
		}
		if (empty && random.chance(0.2)) {
			page.darken(Pattern.cover(width, height, random), random.uniform(0.1, 0.9));
		}
		if (random.chance(0.08)) {
			border(page, random);
		}
		if (random.chance(0.04)) {
			PageSurface.binding(page, random);
		}
		return page;
	}

	/** Where the field that was cut out ends: lines along some of the edges. */
	private static void border(Raster page, Sampler random) {
		Raster cover = new Raster(page.width(), page.height());
		int w = page.width();
		int h = page.height();
		double line = random.integer(1, 4);
		for (int side = 0; side < 4; side++) {
			double distance = random.uniform(0, 0.15) * h;
			double slope = random.normal(0, 2);
			if (random.chance(0.4)) {
				Brush.paint(cover, switch (side) {
					case 0 -> Stroke.of(0, distance, w, distance + slope).dense();
					case 1 -> Stroke.of(0, h - distance, w, h - distance + slope).dense();
					case 2 -> Stroke.of(distance, 0, distance + slope / 4, h).dense();
					default -> Stroke.of(w - distance, 0, w - distance + slope / 4, h).dense();
				}, line);
			}
		}
		page.darken(cover, random.uniform(0.2, 0.95));
	}

	private static void inked(Raster page, Raster ink, Sheet sheet, Field field, boolean board, Sampler random) {
		Raster print = reduced(sheet.print(), page);
		if (random.chance(0.25)) {
			ink.vary(NoiseFields.part(page.width(), page.height(), 0, 5, random), random.uniform(0.05, 0.35));
			ink.clamp(0, 1);
		}
		double strength = (field != Field.NONE && random.chance(0.35)) ? 1 : random.uniform(0.3, 1);
		double chalk = random.uniform(2, 6);
		float[] levels = page.values();
		for (int i = 0; i < levels.length; i++) {
			double written = ink.values()[i];
			double printed = strength * print.values()[i];
			if (board) {
				double share = Math.max(written, printed);
				levels[i] = (float) (levels[i] * (1 - share) + share * chalk);
			}
			else {
				levels[i] *= (float) ((1 - written) * (1 - printed));
			}
		}
	}

	/** Often nothing was printed. */
	private static Raster reduced(Raster layer, Raster page) {
		for (float value : layer.values()) {
			if (value > 0) {
				return layer.scaled(page.width(), page.height());
			}
		}
		return new Raster(page.width(), page.height());
	}

	/** Around all digits, in pixels of the picture. */
	private static Box written(Sheet sheet) {
		return sheet.digits()
			.stream()
			.map((digit) -> digit.box().scaled(1 / sheet.scale(), 1 / sheet.scale()))
			.reduce(Box::union)
			.orElse(null);
	}

	private static void bend(Raster levels, double gamma) {
		for (int i = 0; i < levels.values().length; i++) {
			double level = Math.max(0, Math.min(400, levels.values()[i])) / 255;
			levels.values()[i] = (float) (255 * Math.pow(level, gamma));
		}
	}

	/** An original of few pixels, enlarged. */
	private static Raster coarse(Raster levels, double share) {
		if (share >= 0.95) {
			return levels;
		}
		return levels.resized(Math.max(8, (int) (levels.width() * share)), Math.max(8, (int) (levels.height() * share)))
			.enlarged(levels.width(), levels.height());
	}

	/** Black and white at another resolution, as scanners and fax make it. */
	private static Raster scanned(Raster levels, Sampler random) {
		double finer = random.uniform(1.2, 2.5);
		Raster scan = levels.enlarged((int) (levels.width() * finer), (int) (levels.height() * finer));
		double threshold = random.chance(0.5) ? otsu(scan) : median(scan) * random.uniform(0.6, 0.85);
		float white = 255;
		float black = 0;
		if (random.chance(0.3)) {
			black = (float) random.uniform(0, 20);
			white = black + 255 * (float) random.uniform(0.6, 0.92);
		}
		for (int i = 0; i < scan.values().length; i++) {
			scan.values()[i] = (scan.values()[i] > threshold) ? white : black;
		}
		return scan.resized(levels.width(), levels.height());
	}

	private static int[] histogram(Raster levels) {
		int[] counts = new int[256];
		for (float value : levels.values()) {
			counts[Math.max(0, Math.min(255, (int) value))]++;
		}
		return counts;
	}

	private static double median(Raster levels) {
		int[] counts = histogram(levels);
		int level = 0;
		for (int below = counts[0]; below <= levels.values().length / 2; below += counts[level]) {
			level++;
		}
		return level;
	}

	/**
	 * The threshold between dark and light.
	 * @see <a href="https://doi.org/10.1109/TSMC.1979.4310076">Otsu, A threshold
	 * selection method from gray-level histograms, 1979</a>
	 */
	private static double otsu(Raster levels) {
		int[] counts = histogram(levels);
		double sum = 0;
		for (int level = 0; level < counts.length; level++) {
			sum += (double) level * counts[level];
		}
		double below = 0;
		double count = 0;
		double best = -1;
		int threshold = 0;
		for (int level = 0; level < counts.length; level++) {
			count += counts[level];
			below += (double) level * counts[level];
			double others = levels.values().length - count;
			if (count > 0 && others > 0) {
				double apart = below / count - (sum - below) / others;
				double between = count * others * apart * apart;
				if (between > best) {
					best = between;
					threshold = level;
				}
			}
		}
		return threshold;
	}

}
