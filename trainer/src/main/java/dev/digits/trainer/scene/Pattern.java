package dev.digits.trainer.scene;

import dev.digits.trainer.raster.NoiseFields;
import dev.digits.trainer.raster.Raster;
import dev.digits.trainer.raster.Sampler;

/**
 * Something that fills the whole picture and is no writing: cloth, tiles, leaves, a
 * shadow's edge.
 */
public enum Pattern {

	/** Patches with sharp or soft borders. */
	PATCHES {
		@Override
		Raster draw(int width, int height, Sampler random) {
			Raster field = NoiseFields.part(width, height, 3, NoiseFields.COARSEST, random);
			double level = random.normal(0, 0.7);
			double steep = random.logUniform(0.5, 20);
			return levels(width, height, (x, y) -> 0.5 + steep * (field.at(x, y) - level));
		}
	},

	/** Bars, straight or bent, of one width or two. */
	BARS {
		@Override
		Raster draw(int width, int height, Sampler random) {
			Raster bend = NoiseFields.part(width, height, NoiseFields.COARSEST, NoiseFields.COARSEST, random);
			double period = random.logUniform(4, 0.7 * Math.max(width, height));
			double angle = random.uniform(0, Math.PI);
			double bent = random.chance(0.5) ? 0 : random.uniform(0, 0.5);
			double share = random.uniform(-0.8, 0.8);
			double steep = random.logUniform(0.5, 10);
			return levels(width, height, (x, y) -> {
				double along = (x * Math.cos(angle) + y * Math.sin(angle)) / period + bent * bend.at(x, y);
				return 0.5 + steep * (Math.sin(2 * Math.PI * along) - share);
			});
		}
	},

	/** Bars that cross: tiles, cloth, a chess-board. */
	CROSSED {
		@Override
		Raster draw(int width, int height, Sampler random) {
			Raster one = BARS.draw(width, height, random);
			Raster other = BARS.draw(width, height, random);
			boolean either = random.chance(0.5);
			return levels(width, height, (x, y) -> either ? Math.max(one.at(x, y), other.at(x, y))
					: Math.abs(one.at(x, y) - other.at(x, y)));
		}
	},

	/** Rings around a place, and rays from it. */
	WHEEL {
		@Override
		Raster draw(int width, int height, Sampler random) {
			double centreX = random.uniform(0, width);
			double centreY = random.uniform(0, height);
			double period = random.logUniform(5, 0.6 * Math.max(width, height));
			int rays = random.integer(0, 14);
			double rings = random.chance(0.6) ? 1 : 0;
			double share = random.uniform(-0.8, 0.8);
			double steep = random.logUniform(0.5, 10);
			return levels(width, height, (x, y) -> {
				double distance = Math.hypot(x - centreX, y - centreY);
				double turn = Math.atan2(y - centreY, x - centreX);
				return 0.5 + steep * (Math.sin(2 * Math.PI * rings * distance / period + rays * turn) - share);
			});
		}
	},

	/** Light or dark from one side or from one place. */
	SLOPE {
		@Override
		Raster draw(int width, int height, Sampler random) {
			double centreX = random.uniform(-0.3, 1.3) * width;
			double centreY = random.uniform(-0.3, 1.3) * height;
			double reach = random.uniform(0.2, 0.8) * Math.max(width, height);
			double steep = random.logUniform(0.3, 6);
			return levels(width, height, (x, y) -> 0.5 + steep * (Math.hypot(x - centreX, y - centreY) / reach - 1));
		}
	};

	abstract Raster draw(int width, int height, Sampler random);

	/**
	 * Draw one of any kind.
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 * @param random which
	 * @return how much each pixel is covered, 0 to 1
	 */
	public static Raster cover(int width, int height, Sampler random) {
		return values()[random.integer(0, values().length)].draw(width, height, random);
	}

	private static Raster levels(int width, int height, Level level) {
		Raster raster = new Raster(width, height);
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				raster.values()[y * width + x] = (float) level.at(x, y);
			}
		}
		raster.clamp(0, 1);
		return raster;
	}

	private interface Level {

		double at(int x, int y);

	}

}
