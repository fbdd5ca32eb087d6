package dev.digits.trainer.scene.number;

import dev.digits.trainer.raster.Box;
import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * The fine patterns that cheques and forms are printed with, so that they cannot be
 * copied or altered.
 */
final class FinePrint {

	/** A power of two: sines of a whole turn. A pattern wants two for each pixel. */
	private static final int TURN = 4096;

	private static final float[] SINES = new float[TURN];

	static {
		for (int i = 0; i < TURN; i++) {
			SINES[i] = (float) Math.sin(2 * Math.PI * i / TURN);
		}
	}

	private final Letters letters;

	FinePrint(Letters letters) {
		this.letters = letters;
	}

	/**
	 * Print a pattern all over a page.
	 * @param page what it reflects; becomes darker
	 * @param random which pattern
	 */
	void print(Raster page, Sampler random) {
		double kind = random.uniform(0, 1);
		Raster cover = new Raster(page.width(), page.height());
		if (kind < 0.45) {
			int families = (int) random.pick(1, 1, 2, 3);
			for (int i = 0; i < families; i++) {
				waves(cover, random);
			}
		}
		else if (kind < 0.7) {
			dots(cover, random);
		}
		else if (kind < 0.85) {
			rosette(cover, random);
		}
		else {
			words(cover, random);
		}
		if (random.chance(0.3)) {
			Raster clouds = NoiseFields.part(page.width(), page.height(), NoiseFields.COARSEST - 1,
					NoiseFields.COARSEST, random);
			for (int i = 0; i < cover.values().length; i++) {
				cover.values()[i] *= (float) Math.max(0, Math.min(1, 0.7 + 0.5 * clouds.values()[i]));
			}
		}
		page.darken(cover, random.chance(0.75) ? random.uniform(0.04, 0.22) : random.uniform(0.2, 0.45));
	}

	/** Parallel lines that wave. */
	private static void waves(Raster cover, Sampler random) {
		float angle = (float) (random.chance(0.5) ? random.uniform(0, Math.PI) : random.normal(0, 0.3));
		float cos = (float) Math.cos(angle);
		float sin = (float) Math.sin(angle);
		float period = (float) random.uniform(2.5, 11);
		float height = (float) random.uniform(0, 9);
		float frequency = (float) random.uniform(0.02, 0.25);
		float phase = (float) random.uniform(0, 6);
		float slow = random.chance(0.3) ? (float) random.uniform(0, 6) : 0;
		float slowFrequency = (float) random.uniform(0.02, 0.1);
		float threshold = (float) random.uniform(0.2, 0.95);
		float steep = (float) random.uniform(2, 6);
		fill(cover, (x, y) -> {
			float along = cos * x + sin * y;
			float across = cos * y - sin * x + height * sine(frequency * along + phase);
			if (slow > 0) {
				across += slow * sine(slowFrequency * along);
			}
			return (sine(across * 6.283f / period) - threshold) * steep + 0.3f;
		});
	}

	private static void dots(Raster cover, Sampler random) {
		float angle = (float) random.normal(0, 0.4);
		float cos = (float) Math.cos(angle);
		float sin = (float) Math.sin(angle);
		float across = 6.283f / (float) random.uniform(2.5, 8);
		float along = 6.283f / (float) random.uniform(2.5, 8);
		float threshold = (float) random.uniform(0, 0.7);
		fill(cover, (x, y) -> (sine((cos * x + sin * y) * across) * sine((cos * y - sin * x) * along) - threshold) * 3);
	}

	private static void rosette(Raster cover, Sampler random) {
		float centreX = (float) random.uniform(-0.2, 1.2) * cover.width();
		float centreY = (float) random.uniform(-0.5, 1.5) * cover.height();
		float rings = 6.283f / (float) random.uniform(3, 10);
		float depth = (float) random.uniform(0, 3);
		int petals = random.integer(3, 20);
		float threshold = (float) random.uniform(0.2, 0.9);
		fill(cover, (x, y) -> {
			float dx = x - centreX;
			float dy = y - centreY;
			float radius = (float) Math.sqrt(dx * dx + dy * dy);
			float turn = (float) Math.atan2(dy, dx);
			return (sine(radius * rings + depth * sine(turn * petals)) - threshold) * 4;
		});
	}

	/** Small print, again and again. */
	private void words(Raster cover, Sampler random) {
		double height = random.uniform(4, 8);
		Raster word = new Raster((int) random.uniform(30, 80), (int) Math.ceil(1.3 * height));
		RowFrame frame = new RowFrame(0, 0, 0, 0, 0, 0);
		double end = 0;
		for (Glyph glyph : this.letters.printed(random.integer(3, 9), height, random)) {
			Box box = glyph.paint(word, frame, end, 1.1 * height, 1, random);
			end = box.right() + 1;
		}
		int width = Math.min(word.width(), (int) (end + height / 2));
		int pitch = (int) (height * random.uniform(1.4, 2.2));
		int shift = random.integer(0, width);
		for (int y = 0; y < cover.height(); y++) {
			int row = y % pitch;
			if (row < word.height()) {
				int from = shift + y / pitch * (width / 3);
				for (int x = 0; x < cover.width(); x++) {
					cover.values()[y * cover.width() + x] = word.at((x + from) % width, row);
				}
			}
		}
	}

	/** The darker of what is there already and of what is new. */
	private static void fill(Raster cover, Cover value) {
		for (int y = 0; y < cover.height(); y++) {
			int row = y * cover.width();
			for (int x = 0; x < cover.width(); x++) {
				float here = Math.min(1, value.at(x, y));
				cover.values()[row + x] = Math.max(cover.values()[row + x], here);
			}
		}
	}

	private static float sine(float radians) {
		return SINES[(int) Math.floor(radians * (TURN / 6.2831855f)) & TURN - 1];
	}

	@FunctionalInterface
	private interface Cover {

		float at(int x, int y);

	}

}
